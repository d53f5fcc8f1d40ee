/** What a finding about a broken identity says: the two figures, why that is wrong, and which cell to look at. */
import type { Fact } from "../facts/fact.js";
import type { AmountUnit } from "../money/amount.js";
import { printPlain } from "../money/print.js";
import type { Defect, Suspect } from "../reconcile/defect.js";
import type { Identity } from "../reconcile/identity.js";
import { SLIPS } from "../reconcile/slips.js";
import { a1 } from "../workbook/reference.js";
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
  readonly why: string;
}

/** Other broken places that are named; the rest are counted. */
const NAMED = 2;

export function sayDifference(difference: Difference): Sentences {
  const { identity, residual, others, unitOf, why } = difference;
  const total = identity.terms[0].fact;
  const unit = unitOf(total.table);
  const say = (fen: number): string => `${figure(fen, unit)}${unit}`;
  const gap =
    identity.relation === "at-most"
      ? `超出 ${say(residual)}`
      : `前者${residual > 0 ? "多" : "少"} ${say(Math.abs(residual))}`;
  const more = [...new Set(others.map((other) => other.place))].filter((place) => place !== identity.place);
  const named = more.slice(0, NAMED).join("、");
  const also = more.length > 0 ? `同一差错还使${named}${more.length > NAMED ? `等 ${more.length} 处` : ""}不符。` : "";
  return {
    message: `${identity.whole}为 ${say(total.amount.fen)}，${identity.parts}为 ${say(total.amount.fen - residual)}，${gap}。${also}`,
    why,
    fix: fixOf(difference),
  };
}

/** The shortest figure with at least two decimals: 12.00, 1132.8451. */
function figure(fen: number, unit: AmountUnit): string {
  const plain = printPlain(fen, unit);
  const decimals = plain.split(".")[1]?.length ?? 0;
  if (decimals >= 2) return plain;
  return `${plain}${decimals === 0 ? "." : ""}${"0".repeat(2 - decimals)}`;
}

function fixOf({ identity, defect, unitOf }: Difference): string {
  const [first, ...rivals] = defect.suspects;
  if (!first) return unexplained(identity);
  const [second] = rivals;
  if (defect.kind === "exchanged" && second) {
    return `${cellName(first.fact)} 与 ${cellName(second.fact)} 的两个数可能填反，请核对；互换后各处即相符。`;
  }
  const guess = `${nowReads(first, unitOf)}按勾稽关系应为 ${figure(first.fen, unitOf(first.fact.table))}（${SLIPS[first.slip].label}）`;
  if (defect.unique) return `请核对 ${cellName(first.fact)}：${guess}，改正后各处即相符。`;
  if (rivals.length === 0) return `请核对 ${cellName(first.fact)}：${guess}左右，以账面数为准改正。`;
  const named = cellNames(rivals.slice(0, MOST_CELLS).map(({ fact }) => fact));
  return `请先核对 ${cellName(first.fact)}：${guess}；也可能是 ${named}${rivals.length > MOST_CELLS ? " 等" : ""} 有误，单凭勾稽无法区分，请与账面数核对。`;
}

/** Cells named in a sentence; all of them stand in the finding's places. */
const MOST_CELLS = 5;

const nowReads = ({ fact }: Suspect, unitOf: Difference["unitOf"]): string =>
  fact.state === "blank" ? "现为空，" : `现为 ${figure(fact.amount.fen, unitOf(fact.table))}，`;

function unexplained(identity: Identity): string {
  const facts = identity.terms.map(({ fact }) => fact).filter((fact, index) => index === 0 || fact.state !== "blank");
  const named = `${cellNames(facts.slice(0, MOST_CELLS))}${facts.length > MOST_CELLS ? " 等" : ""}`;
  const [only] = facts;
  if (identity.relation === "at-most") return `请核对 ${named}；确有原因（如合并抵销）的，请在情况说明中说明。`;
  if (identity.kind === "tree") return `请核对下级科目有无漏列、重复或编码错误，并将 ${named} 与账面数核对后改正。`;
  if (facts.length === 1 && only) return `请核对 ${cellName(only)}，或在另一张表中补列该科目。`;
  return `请将 ${named} 逐一与账面数核对后改正。`;
}

/** “支出决算表”F12. */
const cellName = (fact: Fact): string => `“${fact.cell.sheet}”${a1(fact.cell)}`;

/** “支出决算表”F12、F13、“收入决算表”C5: the sheet is named once for its cells. */
function cellNames(facts: readonly Fact[]): string {
  let sheet = "";
  return facts
    .map((fact) => {
      const name = fact.cell.sheet === sheet ? a1(fact.cell) : cellName(fact);
      sheet = fact.cell.sheet;
      return name;
    })
    .join("、");
}
