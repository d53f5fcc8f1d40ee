import type { Anchor } from "../../findings/finding.js";
import { measureLabel } from "../../narrative/claims/measure.js";
import type { Reason, Statement } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule, type Problem } from "../rule.js";

type Kind = "opposite" | "partly-opposite" | "use" | "other-item" | "no-direction";

interface Params {
  readonly kind: Kind;
  readonly what: string;
  readonly quote: string;
  readonly part: string;
  readonly direction: string;
  /** How many reasons are as vague. */
  readonly times: number;
}

/** Places shown beside the first one. */
const MOST_PLACES = 19;

const UP = /增加|新增|增长|增多|上升|上涨|上调|提高|追加|扩大|补发|晋级|晋升|增资|增编|调入|招录|新进|增拨|超出/g;
const DOWN =
  /减少|压减|压缩|缩减|下降|降低|节约|节省|节支|缩小|削减|取消|退休|调出|调离|减员|未安排|没有安排|无安排|未开展|未发生|暂缓|推迟|延期|未完成|尚未|过紧日子|厉行节约|收回/g;
/** Words that turn the meaning round, or speak of another year. */
const OTHER_YEAR = /上年|去年|以前年度|往年|20[0-9]{2}年/;

export const reasonDirection = defineRule<Params>({
  meta: {
    id: "narrative/reason-direction",
    number: "JS-427",
    title: "原因与增减方向相符，并且是原因",
    severity: "warning",
    requirements: ["N12"],
    basis: "部门决算公开模板：说明增减变化的主要原因",
    explanation:
      "增加的原因中只有“减少”“压缩”一类的词，或者夹有减少的事项；用途（“用于人员经费”）当作原因；原因说的是另一个“三公”分项：都作警告。“人员增减变化”这样没有方向的，只作提示。人员经费在预算中有预留，“人员增加”而决算小于预算可能属实，也只作提示。提到上年、以前年度的，不作判断。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    let places = 0;
    const vague: Anchor[] = [];
    let firstVague: Problem<Params> | undefined;
    for (const statement of judged.prose.statements) {
      for (const reason of statement.reasons) {
        if (reason.text.length < 2) continue;
        places += 1;
        const found = oddityOf(statement, reason);
        if (!found) continue;
        const { line } = statement;
        const problem: Problem<Params> = {
          subject: textSubject(judged.prose, line, reason),
          where: [textAnchor(line, reason)],
          ...(found.isMild ? { severity: "info" as const } : {}),
          params: {
            kind: found.kind,
            what: measureLabel(statement.measure),
            quote: quoteOf(line, reason),
            part: found.part,
            direction: reason.direction === "down" ? "减少" : reason.direction === "up" ? "增加" : "变化",
            times: 1,
          },
        };
        if (found.kind !== "no-direction") yield problem;
        else {
          firstVague ??= problem;
          vague.push(textAnchor(line, reason));
        }
      }
    }
    // Vague reasons under many items are one hint.
    if (firstVague) {
      const { params } = firstVague;
      yield {
        ...firstVague,
        where: [firstVague.where[0], ...vague.slice(1, MOST_PLACES + 1)],
        params: { ...params, times: vague.length },
      };
    }
    return { places };
  },
  say: ({ kind, what, quote, part, direction, times }) => ({
    message: {
      opposite: `${what}${direction}，原因却是“${part}”一类相反的情况：“${quote}”。`,
      "partly-opposite": `${what}${direction}的原因中夹有相反的“${part}”：“${quote}”。`,
      use: `“${quote}”说的是用途，不是${what}${direction}的原因。`,
      "other-item": `${what}的原因“${quote}”提到的“${part}”不属于这一项。`,
      "no-direction": `“${quote}”没有说明方向，不能解释${what}为什么${direction}${times > 1 ? `；这样的原因共${times}处` : ""}。`,
    }[kind],
    why: "原因应当能解释数字的变化，照抄、套用的原因读者一看便知。",
    fix: "请按实际情况改写原因。",
  }),
  examples: {
    passing: [
      { because: "原因与方向相符", sheets: [table()], narrative: prose("减少5.00万元，主要原因是压缩了项目经费") },
      {
        because: "提到上年的不作判断",
        sheets: [table()],
        narrative: prose("减少5.00万元，主要原因是上年新增了设备采购"),
      },
      {
        because: "增加0万元不是增加",
        sheets: [table()],
        narrative: prose("增加0.00万元，增长0%，主要原因是压缩了项目经费"),
      },
    ],
    failing: [
      {
        because: "增加的原因是压缩",
        sheets: [table()],
        narrative: prose("增加5.00万元，主要原因是压缩了项目经费"),
        finds: ["主要原因是压缩了项目经费"],
      },
      {
        because: "增加的原因中夹有减少的事项",
        sheets: [table()],
        narrative: prose("增加5.00万元，主要原因是增加了车辆维护费，减少了出国费"),
        finds: ["主要原因是增加了车辆维护费，减少了出国费"],
      },
      {
        because: "用途当作原因",
        sheets: [table()],
        narrative: prose("减少5.00万元，主要原因是用于人员经费"),
        finds: ["主要原因是用于人员经费"],
      },
    ],
  },
});

interface Oddity {
  readonly kind: Kind;
  readonly part: string;
  readonly isMild?: true;
}

function oddityOf(statement: Statement, { text, direction, against }: Reason): Oddity | undefined {
  if (/^(?:主要)?(?:是)?用于/.test(text)) return direction === "same" ? undefined : { kind: "use", part: "" };
  if (direction !== "up" && direction !== "down") return undefined;
  if (/增减|变动|变化/.test(text) && text.length <= 14) return { kind: "no-direction", part: "", isMild: true };
  if (OTHER_YEAR.test(text) || isContradicted(statement, against)) return undefined;
  const other = otherItem(statement, text);
  if (other !== undefined) return { kind: "other-item", part: other };
  const ups = text.match(UP) ?? [];
  const downs = text.match(DOWN) ?? [];
  const right = direction === "up" ? ups : downs;
  const wrong = direction === "up" ? downs : ups;
  const [first] = wrong;
  if (first === undefined) return undefined;
  // Budgets hold reserves for personnel; less spending than planned in spite of new people is possible.
  const isMild =
    against === "budget" && direction === "down" && /人员|职工|在职|工资/.test(text) ? { isMild: true as const } : {};
  if (right.length === 0) return { kind: "opposite", part: first, ...isMild };
  // “减少了出国费” as an item of its own beside the right ones; “因减少…而增加” is one thought.
  const items = text.split(/[,、;]/);
  const isOwnItem = items.some(
    (item) =>
      /^(?:同时)?(?:减少|压减|压缩|取消|增加|新增)了/.test(item) &&
      item.includes(first) &&
      !right.some((word) => item.includes(word)),
  );
  return isOwnItem ? { kind: "partly-opposite", part: first, ...isMild } : undefined;
}

/** Words of direction that contradict each other are another finding; the reason cannot be judged by them. */
const isContradicted = (statement: Statement, against: Reason["against"]): boolean =>
  statement.changes.some(
    ({ against: own, amount, growth }) => own === against && amount && growth && amount.direction !== growth.direction,
  );

/** Per part of 三公: what is another part, and what is the part itself. */
const ITEMS: Readonly<Record<string, { readonly other: RegExp; readonly own: RegExp }>> = {
  "three-public/overseas": { other: /公务用车|公车|公务接待/, own: /出国|出境|出访/ },
  "three-public/vehicles": { other: /出国|公务接待/, own: /用车|公车|车辆/ },
  "three-public/vehicle-operation": { other: /出国|公务接待/, own: /用车|公车|车辆/ },
  "three-public/reception": { other: /出国|公务用车|公车/, own: /接待/ },
};

/** Another part that a reason tells of, and not its own beside it. */
function otherItem({ measure }: Statement, text: string): string | undefined {
  const item = ITEMS[measure.id];
  return item && !item.own.test(text) ? item.other.exec(text)?.[0] : undefined;
}

function table() {
  return draw("expenditure", [["", "合计", "1000.00", "600.00", "400.00"]]);
}

function prose(change: string): readonly string[] {
  return ["三、支出决算情况说明", `2024年度支出合计100.00万元，比上年${change}。`];
}
