/** The unit's rounding in one judgement: how many identities hold, hold within rounding, or cannot hold. */
import type { TablePrecision } from "../facts/precision.js";
import { lenient } from "../reconcile/convention.js";
import { CONVINCING, summingHabits, TOTAL_KINDS, type TotalKind } from "../reconcile/conventions.js";
import { cellsOf, factorsOf } from "../reconcile/identity-system.js";
import type { JudgedIdentity, Reconciliation } from "../reconcile/reconciliation.js";
import { roundingBounds } from "../reconcile/rounding-bounds.js";
import type { ReportRounding } from "./schema.js";

/**
 * Summarises the identities that must hold in every disclosure (inequalities and usual relations take no part).
 *
 * `slackYuan` is the room that rounding leaves at the tightest of them: half the last digit × the unused share of the
 * room of its cells. Three cells of 0.01 万元 that differ by 0.01 leave 50 元 × (150 − 100) ÷ 150 = 16.67 元. It is 0
 * when something contradicts and the whole half digit when nothing differs.
 * @param precision the precision of most figures of the document
 * @returns null when there is no such identity to judge: nothing was compared, so there is no verdict
 */
export function roundingVerdict(reconciliation: Reconciliation, precision: TablePrecision): ReportRounding | null {
  const judged = reconciliation.judged.filter(({ identity }) => identity.mandatory);
  if (judged.length === 0) return null;
  const count = (verdict: JudgedIdentity["verdict"]): number =>
    judged.reduce((sum, one) => sum + (one.verdict === verdict ? 1 : 0), 0);
  const explained = count("explained") + count("convention");
  const borderline = count("borderline");
  const contradictions = count("broken");
  return {
    verdict: reconciliation.verdict,
    precision: precision.label,
    exact: count("exact"),
    explained,
    borderline,
    contradictions,
    convention: conventionLabel(reconciliation, precision),
    slackYuan: contradictions > 0 ? 0 : yuan(explained > 0 ? tightestSlack(reconciliation) : halfDigit(precision.ulp)),
  };
}

const yuan = (fen: number): number => Math.round(fen) / 100;

/** Half of the last digit in 分; an amount known to the 分 has none. */
const halfDigit = (ulp: number): number => (ulp <= 1 ? 0 : ulp / 2);

function conventionLabel({ convention, system, amounts }: Reconciliation, precision: TablePrecision): string {
  const { display, smallBlanks, ties, copies } = convention;
  const { ulp, label: digit } = precision;
  if (ulp <= 1) return "金额保存到分，未作舍入";
  const shown = display === "rounded" ? `各金额四舍五入到${digit}` : `各金额截去${digit}以下的尾数（没有四舍五入）`;
  const habits = summingHabits(system, amounts);
  const summed = TOTAL_KINDS.flatMap((kind) => {
    const { following, against, evidence } = habits[kind];
    const name = TOTAL_NAMES[kind];
    if (following + against.length === 0) return [];
    if (evidence >= CONVINCING || (against.length === 0 && evidence >= UNBROKEN))
      return [
        `${name}按表中所列各数相加（${following} 处${against.length > 0 ? `，另 ${against.length} 处不是` : ""}）`,
      ];
    return evidence <= -CONVINCING ? [`${name}各自舍入`] : [];
  });
  const blanks = smallBlanks !== "none" ? ["空白可能是不足半位的小额"] : ["空白即为零"];
  const copied = copies && ties === "half-up" ? ["相加得到的合计照抄到其他表"] : [];
  return [shown, ...(summed.length > 0 ? summed : ["合计可能按表中所列各数相加"]), ...copied, ...blanks].join("；");
}

/** Evidence on which a habit that nothing breaks is told, in nats. */
const UNBROKEN = 2;

const TOTAL_NAMES = {
  subtotals: "款、类小计",
  economicSubtotals: "经济分类各类小计",
  rows: "各行合计",
  sums: "各表合计",
} as const satisfies Record<TotalKind, string>;

/** The smallest slack in 分 among the explained identities. */
function tightestSlack({ judged, convention, system, amounts }: Reconciliation): number {
  const bounds = roundingBounds(system, amounts, lenient(convention));
  let tightest = Number.POSITIVE_INFINITY;
  judged.forEach(({ identity, verdict, residual }, index) => {
    if (verdict !== "explained" || !identity.mandatory) return;
    const cells = cellsOf(system, index);
    const factors = factorsOf(system, index);
    let room = 0;
    let ulp = 0;
    cells.forEach((cell, position) => {
      const factor = factors[position] ?? 0;
      // A positive residual is mended by lowering what counts positively and raising what counts negatively.
      const lowers = factor > 0 === residual > 0;
      room += Math.abs(factor * ((lowers ? bounds.lo[cell] : bounds.hi[cell]) ?? 0));
      ulp = Math.max(ulp, system.facts[cell]?.amount.ulp ?? 1);
    });
    if (room > 0) tightest = Math.min(tightest, halfDigit(ulp) * Math.max(0, 1 - Math.abs(residual) / room));
  });
  return Number.isFinite(tightest) ? tightest : 0;
}
