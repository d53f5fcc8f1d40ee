/** What a finding about a broken identity says: the two figures, why that is wrong, and which cell to look at. */
import type { Fact } from "../facts/fact.js";
import type { AmountUnit } from "../money/amount.js";
import { printPlain } from "../money/print.js";
import { columnName } from "../reconcile/identities/wording.js";
import { type Identity, residual as residualOf } from "../reconcile/identity.js";
import type { Defect, MissingRow, Oddness, Suspect } from "../reconcile/locating/defect.js";
import { SLIPS } from "../reconcile/locating/slips.js";
import { cellName, cellNames } from "./cell-names.js";
import type { Sentences } from "./rule.js";

/** A broken identity with the defect behind it. */
export interface Difference {
  readonly identity: Identity;
  /** Σ factor × displayed 分. */
  readonly residual: number;
  readonly defect: Defect;
  /** Other identities that the same defect breaks. */
  readonly others: readonly Identity[];
  readonly unitOf: (table: Fact["table"]) => AmountUnit;
  /** “2010399 其他政府办公厅（室）及相关机构事务支出”, from any table that prints the code. */
  readonly nameOf: (code: string) => string;
  readonly why: string;
  /** The cells are sums of what the units display, and their rounding is all there is. */
  readonly ofUnits?: true;
}

/** Other broken places that are named; the rest are counted. */
const NAMED = 2;

export function sayDifference(difference: Difference): Sentences {
  const { identity, residual, unitOf, why } = difference;
  const total = identity.terms[0].fact;
  const unit = unitOf(total.table);
  const say = (fen: number): string => ` ${figure(fen, unit)}${unit}`;
  const whole = total.state === "blank" ? "空" : say(total.amount.fen);
  const others = identity.terms.slice(1);
  const empty = others.length > 0 && others.every(({ fact }) => fact.state === "blank");
  const parts = empty ? "空" : say(total.amount.fen - residual);
  const gap =
    identity.relation === "at-most"
      ? `前者超出${say(residual)}`
      : `前者${residual > 0 ? "多" : "少"}${say(Math.abs(residual))}`;
  const more = [...new Set(difference.others.map((other) => other.place))].filter((place) => place !== identity.place);
  const named = more.slice(0, NAMED).join("、");
  const also = more.length > 0 ? `同一差错还使${named}${more.length > NAMED ? `等 ${more.length} 处` : ""}不符。` : "";
  const message = `${identity.whole}为${whole}，${identity.parts}为${parts}，${gap}。${also}`;
  if (difference.ofUnits) return { message, ...OF_UNITS };
  return {
    message,
    why: whyOf(difference) ?? why,
    fix: fixOf(difference),
  };
}

const OF_UNITS = {
  why: "各格都等于所属单位表中所列数之和，差额是各单位的尾差相加而成，不是本表录错。",
  fix: "宜按各单位精确到分的金额汇总后再换算；不改的，请在说明中注明尾差。",
} as const;

/** Why the joint proof objects where the identity by itself would pass; undefined for a plain difference. */
function whyOf({ defect: { grade, certificate, oddness } }: Difference): string | undefined {
  switch (grade) {
    case "borderline":
      return "按四舍五入，没有一组金额能同时得出表中这些数；只有某个金额恰为半位而被舍去，或合计照抄自他表，才说得通。";
    case "convention":
      return certificate ? `${SMALL_BLANKS}${oddness ? `但${oddWords(oddness)}。` : ""}` : oddTotal(oddness);
    default:
      return certificate?.isJoint
        ? `单看各处都在尾差范围之内，但${certificate.terms.length}处勾稽放在一起，没有一组金额四舍五入后能同时得出表中这些数。`
        : undefined;
  }
}

const SMALL_BLANKS = "把空白都看作零，这些数不能同时成立；把空白看作舍入后不足一位而未显示的小额，就能成立。";

const oddTotal = (oddness: Oddness | undefined): string | undefined =>
  oddness && `单看这里，四舍五入的尾差可以解释；但${oddWords(oddness)}，更可能是某个数的末位有误。`;

/** “其余 31 处同类合计都等于表中所列各数之和，只有这里不等；改正后……” */
function oddWords({ habit, mended, agreeing }: Oddness): string {
  const sums = habit === undefined ? [] : [`其余 ${habit} 处同类合计都等于表中所列各数之和，只有这里不等`];
  const tables =
    agreeing.length === 0
      ? [`改正后 ${mended} 处勾稽分毫不差`]
      : [`改正后 ${mended} 处勾稽分毫不差，并与${cellNames(agreeing)} 相同（本文件其他科目在这些表中的金额也相同）`];
  return (habit !== undefined && agreeing.length === 0 ? sums : [...sums, ...tables]).join("；");
}

/** The shortest figure with at least two decimals: 12.00, 1132.8451. */
function figure(fen: number, unit: AmountUnit): string {
  const plain = printPlain(fen, unit);
  const decimals = plain.split(".")[1]?.length ?? 0;
  if (decimals >= 2) return plain;
  return `${plain}${decimals === 0 ? "." : ""}${"0".repeat(2 - decimals)}`;
}

function fixOf(difference: Difference): string {
  const { identity, others, defect, unitOf } = difference;
  const [first, ...rivals] = defect.suspects;
  if (defect.omitted) return omittedRow(difference, defect.omitted);
  if (!first) return misplaced(identity, others) + unexplained(identity);
  const [second] = rivals;
  if (defect.kind === "exchanged" && second) {
    return `${cellNames([first.fact, second.fact])} 的两个数可能填反，请核对；互换后各处即相符。`;
  }
  const totals = defect.carried?.length ?? 0;
  const carried = totals > 0 ? `；由它算出的 ${totals} 个合计会随之改正` : "";
  const guess = `${nowReads(first, unitOf)}按勾稽关系应为 ${figure(first.fen, unitOf(first.fact.table))}（${SLIPS[first.slip].label}${carried}）`;
  if (defect.unique) return `请核对${cellName(first.fact)}：${guess}，改正后各处即相符。`;
  if (rivals.length === 0) return `请核对${cellName(first.fact)}：${guess}左右，以账面数为准改正。`;
  const named = cellNames(rivals.slice(0, MOST_CELLS).map(({ fact }) => fact));
  return `请先核对${cellName(first.fact)}：${guess}；也可能是${named}${rivals.length > MOST_CELLS ? " 等" : ""} 有误，单凭勾稽无法区分，请与账面数核对。`;
}

/** The row that seems to be missing, with its amounts and where it is printed. */
function omittedRow({ identity, unitOf, nameOf }: Difference, { code, amounts, elsewhere }: MissingRow): string {
  const { table } = identity.terms[0].fact;
  const unit = unitOf(table);
  const named = amounts
    .map(({ parent, fen }) => `${columnName(table, parent.column) || "金额"} ${figure(fen, unit)}`)
    .join("，");
  if (code === "") return `各栏缺的数正好合成一行（${named}），请核对下级科目是否漏列一行。`;
  return `可能漏列了“${nameOf(code)}”（${named}）：${cellNames(elsewhere)} 列有这个科目的金额。请与账面核对后补列，补列后各处即相符。`;
}

/** The cells of an identity worth looking at: those that hold something, and the empty counterpart of a link. */
export const evidenceOf = (identity: Identity): readonly Fact[] =>
  identity.terms
    .map(({ fact }) => fact)
    .filter((fact, index) => index === 0 || fact.state !== "blank" || identity.terms.length === 2);

/** Cells named in a sentence; all of them stand in the finding's places. */
const MOST_CELLS = 5;

const nowReads = ({ fact }: Suspect, unitOf: Difference["unitOf"]): string =>
  fact.state === "blank" ? "现为空，" : `现为 ${figure(fact.amount.fen, unitOf(fact.table))}，`;

/** The same difference in another place, and not only in another column of the same row. */
function misplaced(identity: Identity, others: readonly Identity[]): string {
  const difference = Math.abs(residualOf(identity));
  const same = others.some(
    (other) =>
      (other.group === undefined || other.group !== identity.group) && Math.abs(residualOf(other)) === difference,
  );
  return same ? "各处差额相同，可能是同一笔金额漏列或列错了科目、栏目；" : "";
}

function unexplained(identity: Identity): string {
  const facts = evidenceOf(identity);
  const named = `${cellNames(facts.slice(0, MOST_CELLS))}${facts.length > MOST_CELLS ? " 等" : ""}`;
  const [only] = facts;
  if (identity.relation === "at-most") return `请核对${named}；确有原因（如合并抵销）的，请在情况说明中说明。`;
  if (identity.kind === "tree") return `请核对下级科目有无漏列、重复或编码错误，并将${named} 与账面数核对后改正。`;
  if (identity.terms.length === 1 && only) return `请核对${cellName(only)}，或在另一张表中补列该科目。`;
  return `请将${named} 逐一与账面数核对后改正。`;
}
