/** `juesuan waive`: finds the findings that are meant, and keeps why they are right. */
import { userInfo } from "node:os";
import { type Finding, newestWaivers, RULES, type Waiver } from "@juesuan/core";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";
import { checkForWaivers } from "../../waivers/check-for-waivers.js";
import { writeBeside, writeInside } from "../../waivers/waiver-store.js";
import { yearOf } from "../year-argument.js";

/** As commander hands them over. */
export interface WaiveArguments {
  readonly reason: string;
  readonly by?: string;
  readonly inside?: boolean;
  readonly year?: string;
}

/** Longer reasons are an essay, not a reason. */
const LONGEST_REASON = 2000;

export async function waive(path: string, ids: readonly string[], given: WaiveArguments): Promise<ExitStatus> {
  const reason = given.reason.trim();
  if (reason === "") throw new CommandLineError("--reason 不能为空：请写明为什么这样是对的。");
  if (reason.length > LONGEST_REASON) throw new CommandLineError(`--reason 太长，请不超过 ${LONGEST_REASON} 字。`);
  const checked = await checkForWaivers(path, yearOf(given.year));
  const at = new Date().toISOString();
  const by = (given.by ?? userName()).trim();
  const waivers = [...new Set(ids)].map((id): Waiver => ({ id, rule: ruleOf(id, checked.findings), reason, by, at }));
  const { kept } = checked;
  if (given.inside) {
    await writeInside(checked.path, checked.bytes, newestWaivers(kept.inside, waivers));
    say(`已把 ${waivers.length} 条说明存入“${path}”。`);
  } else {
    const file = await writeBeside(checked.path, newestWaivers(kept.beside, waivers));
    say(`已把 ${waivers.length} 条说明写入“${file}”，请与工作簿放在一起。`);
  }
  return EXIT.fine;
}

/** The rule of a finding. One that needs other files may not show in a check of the workbook alone. */
function ruleOf(id: string, findings: readonly Finding[]): string {
  const finding = findings.find((each) => each.id === id);
  if (finding) return finding.rule;
  if (!/^JS-\d{3}-[0-9a-f]{12}$/.test(id)) {
    throw new CommandLineError(`“${id}”不是核对结果的编号，编号的样子如 JS-205-66a75aa53b93。`);
  }
  const rule = RULES.find(({ meta }) => id.startsWith(`${meta.number}-`))?.meta;
  if (!rule) throw new CommandLineError(`没有编号为 ${id.slice(0, 6)} 的规则，请核对“${id}”是否写对。`);
  if (!/^(?:narrative|over-time|performance)\//.test(rule.id)) {
    throw new CommandLineError(`核对这个工作簿没有出现“${id}”，没有记下。请重新核对，按结果中的编号填写。`);
  }
  say(`注意：“${id}”（${rule.title}）要与情况说明或其他文件一起核对才会出现，已照编号记下。`);
  return rule.id;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
