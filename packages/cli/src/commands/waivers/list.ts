/** `juesuan waivers list`. */
import { RULES, type Waiver } from "@juesuan/core";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";
import { checkForWaivers } from "../../waivers/check-for-waivers.js";
import { allWaivers } from "../../waivers/waiver-store.js";

export async function list(path: string): Promise<ExitStatus> {
  const { findings, kept } = await checkForWaivers(path, undefined);
  const waivers = allWaivers(kept);
  if (waivers.length === 0) {
    say(`“${path}”没有例外说明。`);
    return EXIT.fine;
  }
  const present = new Map(findings.map((finding) => [finding.id, finding]));
  const isInside = (waiver: Waiver): boolean => kept.inside.includes(waiver);
  const lines = waivers.flatMap((waiver) => {
    const { id, rule, reason, by, at } = waiver;
    const finding = present.get(id);
    const title = RULES.find(({ meta }) => meta.id === rule)?.meta.title ?? rule;
    const state = finding ? "有效" : needsOthers(rule) ? "这次没有核对到" : "已失效";
    return [
      `${id}  ${state}  ${title}`,
      ...(finding ? [`    问题  ${finding.message}`] : []),
      `    理由  ${reason}`,
      `    说明  ${[by, at.slice(0, 10), isInside(waiver) ? "存在工作簿里" : "存在文件旁边"].filter((part) => part !== "").join("，")}`,
    ];
  });
  process.stdout.write(`${lines.join("\n")}\n`);
  return EXIT.fine;
}

/** Findings of these rules show only when the prose, last year's workbook and so on are checked too. */
const needsOthers = (rule: string): boolean => /^(?:narrative|over-time|performance)\//.test(rule);
