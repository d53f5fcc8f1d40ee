/** `juesuan waivers withdraw`: takes waivers back, wherever they are kept. */
import { lapsedWaivers, type Waiver } from "@juesuan/core";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";
import { checkForWaivers } from "../../waivers/check-for-waivers.js";
import { allWaivers, writeBeside, writeInside } from "../../waivers/waiver-store.js";

export async function withdraw(path: string, ids: readonly string[], lapsed: boolean): Promise<ExitStatus> {
  if (ids.length === 0 && !lapsed) throw new CommandLineError("请写明要撤销的编号，或用 --lapsed 撤销全部已失效的。");
  const checked = await checkForWaivers(path, undefined);
  const { kept } = checked;
  const all = allWaivers(kept);
  const unknown = ids.filter((id) => !all.some((waiver) => waiver.id === id));
  if (unknown.length > 0) {
    throw new CommandLineError(
      `“${path}”没有针对 ${unknown.join("、")} 的说明，没有改动。用 juesuan waivers list 查看。`,
    );
  }
  const taken = new Set([...ids, ...(lapsed ? lapsedWaivers(all, checked.findings).map(({ id }) => id) : [])]);
  const left = (waivers: readonly Waiver[]): readonly Waiver[] => waivers.filter(({ id }) => !taken.has(id));
  const inside = left(kept.inside);
  const beside = left(kept.beside);
  if (inside.length < kept.inside.length) await writeInside(checked.path, checked.bytes, inside);
  if (beside.length < kept.beside.length) await writeBeside(checked.path, beside);
  say(taken.size === 0 ? "没有已失效的说明，没有改动。" : `已撤销 ${taken.size} 条说明。`);
  return EXIT.fine;
}
