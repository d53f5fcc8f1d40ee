/** `juesuan codes diff`: what the editions changed between two years. */
import { builtInCodes, type CodeChange } from "@juesuan/core";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";
import { yearOf } from "../year-argument.js";

const TITLES = { added: "增设", renamed: "改名", abolished: "停用", moved: "调整" } as const satisfies Record<
  CodeChange["kind"],
  string
>;
const SURENESS = { high: "", medium: "（较有把握）", low: "（没有把握，请核对原文）" } as const;

/** The changes that the tables know. */
const KNOWN = { first: 2019, last: 2025 } as const;

export async function diff(from: string, to: string): Promise<ExitStatus> {
  const [one, other] = [yearOf(from) ?? 0, yearOf(to) ?? 0];
  const [first, last] = one <= other ? [one, other] : [other, one];
  if (first === last) throw new CommandLineError("请写两个不同的年度，如 juesuan codes diff 2023 2024。");
  if (last > KNOWN.last || first < KNOWN.first - 1) {
    say(`注意：内置的变动只有 ${KNOWN.first}—${KNOWN.last} 年，以外的年度没有资料。`);
  }
  const changes = builtInCodes().changes.filter(({ year }) => year > first && year <= last);
  if (changes.length === 0) {
    say(`没有 ${first} 年至 ${last} 年的科目变动资料。`);
    return EXIT.fine;
  }
  const lines = (Object.keys(TITLES) as CodeChange["kind"][]).flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) return [];
    return [`${TITLES[kind]} ${own.length} 个`, ...own.map((change) => `  ${changeLine(change)}`)];
  });
  process.stdout.write(`${lines.join("\n")}\n`);
  return EXIT.fine;
}

const changeLine = ({ year, code, oldName, newName, confidence }: CodeChange): string =>
  `${year}  ${code.padEnd(8)}${[oldName, newName].filter((name) => name !== "").join(" → ")}${SURENESS[confidence]}`;
