/** `juesuan rules`: prints the catalogue of rules. */
import { RULES, ruleList } from "@juesuan/core";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { colours, wantsColour } from "../../output/colours.js";

export function rules(asJson: boolean, color: boolean): ExitStatus {
  const text = asJson
    ? `${JSON.stringify(
        RULES.map(({ meta }) => meta),
        null,
        2,
      )}\n`
    : `${ruleList(RULES, colours(wantsColour(process.stdout, color)))}\n共 ${RULES.length} 条。用 juesuan explain <编号> 查看一条规则的说明和例子。\n`;
  process.stdout.write(text);
  return EXIT.fine;
}
