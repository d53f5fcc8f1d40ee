/** `--witness`: the file that the proof of one workbook is written to. */
import { basename } from "node:path";
import { CommandLineError } from "../../command-line-error.js";
import type { Inputs } from "../../inputs/find-inputs.js";
import { kindOfName } from "../../inputs/workbook-names.js";
import { say } from "../../output/messages.js";
import { prepareTarget, type Target, writeFile } from "../../output/target.js";
import type { CheckRequest } from "./arguments.js";

/** Checks that the proof may be written where it is wanted; undefined when it is not wanted. */
export async function proofTargetOf(
  { witness, force }: CheckRequest,
  { single, files }: Inputs,
): Promise<Target | undefined> {
  if (witness === undefined) return undefined;
  if (!single) throw new CommandLineError("--witness 只能与一个工作簿一起用，请只写一个文件。");
  if (kindOfName(basename(witness)) === "workbook") {
    throw new CommandLineError(`尾差证明是 JSON，不能写成工作簿“${witness}”，请用 .json 作扩展名。`);
  }
  return prepareTarget(
    witness,
    force,
    files.map(({ path }) => path),
    `--witness 的“${witness}”`,
  );
}

export async function writeProof(target: Target | undefined, proof: string | undefined): Promise<void> {
  if (!target || proof === undefined) return;
  await writeFile(target, proof);
  say(`尾差证明在“${target.name}”。`);
}
