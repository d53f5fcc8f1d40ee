import type { TypesetCell, TypesetPage } from "../../documents/typeset/typeset-table.js";
import type { Supplement } from "../../supplement/supplement.js";

/** Fields of 情况说明资料 are numbered from 1; more tasks than any unit lists. */
const MOST_TASKS = 200;

const HEADINGS = ["序号", "重要事项", "工作内容及目标", "完成情况"] as const;

/** 重点工作完成情况 as a table; undefined when the unit has listed none. */
export function keyWorkTable(supplement: Supplement, year: number | undefined): TypesetPage | undefined {
  const tasks: (readonly string[])[] = [];
  for (let number = 1; number <= MOST_TASKS; number += 1) {
    const field = supplement.get(`work/${number}`);
    if (!field?.name && !field?.text) continue;
    const result = supplement.get(`work/${number}/result`)?.text ?? "";
    tasks.push([String(tasks.length + 1), field.name ?? "", field.text ?? "", result]);
  }
  if (tasks.length === 0) return undefined;
  const row = (texts: readonly string[], alignment: TypesetCell["alignment"]): readonly TypesetCell[] =>
    texts.map((text, column) => ({
      column,
      columnSpan: 1,
      rowSpan: 1,
      text,
      alignment: column === 0 ? "center" : alignment,
    }));
  return {
    title: `${year === undefined ? "" : `${year}年度`}重点工作完成情况`,
    above: [],
    table: {
      columns: HEADINGS.length,
      headings: 1,
      rows: [row(HEADINGS, "center"), ...tasks.map((task) => row(task, "left"))],
    },
    below: [],
  };
}
