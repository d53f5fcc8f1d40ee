/** 评分表 and 扣分明细 of many units. */
import type { Overview, UnitLine } from "../overview/overview.js";
import { deductionInWords, uncheckedInWords } from "../score/score-in-words.js";
import { countCell, NO_NUMBER, pointsCell, type ReportCell, textCell } from "./cells.js";
import type { ReportSheet } from "./report-sheet.js";

/** A bureau looks a unit's deductions up; more rows than this are in the reports of the units. */
const MOST_DEDUCTIONS = 10_000;

/** One line per unit that could be scored, in the order of the units. */
export function scoreSheet({ units, scheme, ranks }: Overview, title: string): ReportSheet {
  const { deductions } = scheme;
  const missing =
    deductions.noNarrative === undefined
      ? "没有情况说明的单位核对的内容少，不与有的排名次"
      : `没有情况说明的扣 ${deductions.noNarrative} 分`;
  return {
    name: "评分表",
    title: `${title} 评分表`,
    notes: [
      `${scheme.name}：每条错误扣 ${deductions.error} 分，警告扣 ${deductions.warning} 分，提示扣 ${deductions.info} 分，同一规则最多扣 ${deductions.perRule} 分，每项扣完为止`,
      `没有条件核对的项目“未评”，不计入满分；折合分＝得分÷满分×100，名次按折合分。${missing}。扣分的依据见“扣分明细”`,
    ],
    columns: [
      { head: "名次", width: 6 },
      { head: "单位", width: 30 },
      ...scheme.dimensions.map(({ name, points }) => ({ head: `${name}（${points}）`, width: 13 })),
      { head: "得分", width: 8 },
      { head: "满分", width: 7 },
      { head: "折合分", width: 8 },
      { head: "情况说明", width: 9 },
      { head: "没有核对的要求", width: 48 },
    ],
    rows: units.flatMap((line, index) => {
      const { score } = line;
      if (score === null) return [];
      const rank = ranks.get(index);
      return [
        [
          rank === undefined ? NO_NUMBER : countCell(rank),
          textCell(unitName(line)),
          ...score.dimensions.map(({ points }) => pointsCell(points)),
          pointsCell(score.points),
          pointsCell(score.of),
          pointsCell(score.percent),
          textCell(line.hasNarrative ? "有" : "没有"),
          textCell(uncheckedInWords(score)),
        ],
      ];
    }),
  };
}

/** One line per unit and rule that cost points. */
export function deductionSheet({ units }: Overview, title: string): ReportSheet {
  const rows: ReportCell[][] = [];
  let count = 0;
  for (const line of units) {
    for (const { name, deductions } of line.score?.dimensions ?? []) {
      for (const deduction of deductions) {
        count += 1;
        if (rows.length >= MOST_DEDUCTIONS) continue;
        rows.push([
          textCell(unitName(line)),
          textCell(name),
          textCell(deductionInWords(deduction)),
          countCell(deduction.findings),
          pointsCell(deduction.points),
          textCell(line.file),
        ]);
      }
    }
  }
  const cut = `共 ${count} 行，这里只列前 ${rows.length} 行；其余单位的见各单位的报告`;
  return {
    name: "扣分明细",
    title: `${title} 扣分明细`,
    notes: [count > rows.length ? cut : `共 ${count} 行`],
    isCut: count > rows.length,
    columns: [
      { head: "单位", width: 30 },
      { head: "项目", width: 12 },
      { head: "规则", width: 46 },
      { head: "条数", width: 7 },
      { head: "扣分", width: 7 },
      { head: "文件", width: 40 },
    ],
    rows,
  };
}

/** A unit as lists name it. */
export const unitName = ({ unit }: Pick<UnitLine, "unit">): string => (unit === "" ? "未识别" : unit);
