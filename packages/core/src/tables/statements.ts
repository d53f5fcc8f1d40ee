/** What cover and contents state: year, unit name, level of government, dates. */
import { unitNameOfLine, yearOf } from "./captions.js";
import { withoutBrackets } from "./printed-text.js";
import type { ViewCell } from "./sheet-view.js";
import type { Place, Recognition } from "./table.js";
import { placeOf, printed } from "./table-parts.js";

export type Statement = Recognition["statements"][number];

const DATE = /\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/;
const DATE_LABEL = /(?:日期|时间)[:]?$/;
const DISCLOSURE = /^(.{3,40}?)(?:20\d{2}年度?)?(?:部门|单位)?决算(?:公开|信息公开|报告|$)/;
const ORGANISATION = /(?:[局委办厅院校部室会队所站处府级司馆台社镇乡]|中心|街道|公司|集团)$/;
const LEVEL = /(?:^|[^一-龥])([省市区县乡镇]级)|([省市区县]级)(?=部门|单位|决算)/;

/** Reads the statements of a cover or of contents, in reading order. */
export function statementsOf(sheet: string, cells: readonly ViewCell[]): Statement[] {
  const found: Statement[] = [];
  cells.forEach((cell, index) => {
    if (cell.figure && cell.text === "") return;
    const { text } = cell;
    const place: Place = placeOf(cell);
    const add = (kind: Statement["kind"], words: string): void => {
      found.push({ kind, text: words, sheet, place });
    };
    const next = cells[index + 1];
    const beside = next && next.row === cell.row ? next : undefined;
    if (DATE.test(text) && !isBesideDateLabel(cells[index - 1], cell)) add("date", printed(cell));
    else if (DATE_LABEL.test(text) && beside && DATE.test(beside.text))
      add("date", `${printed(cell)}${printed(beside)}`);
    const year = yearOf(text);
    if (year !== undefined) add("year", text.includes(String(year)) ? printed(cell) : `${year}年度`);
    const name = unitNameOn(cell, beside);
    if (name) add("unit-name", name);
    const level = LEVEL.exec(text);
    const word = level?.[1] ?? level?.[2];
    if (word) add("level-name", word);
  });
  return found;
}

const isBesideDateLabel = (before: ViewCell | undefined, cell: ViewCell): boolean =>
  before !== undefined && before.row === cell.row && DATE_LABEL.test(before.text);

function unitNameOn(cell: ViewCell, beside: ViewCell | undefined): string | undefined {
  const labelled = unitNameOfLine(cell.text);
  if (labelled === "") return beside && !beside.figure ? printed(beside) : undefined;
  if (labelled) return labelled;
  // 2024年度某某局部门决算公开, 某某局2024年度部门决算
  const text = withoutBrackets(cell.text).replace(/^(?:附件\d{0,2}[:]?)?(?:20\d{2}年度?)?/, "");
  const name = DISCLOSURE.exec(text)?.[1]?.replace(/20\d{2}年度?$/, "");
  if (name && ORGANISATION.test(name)) return name;
  // The name alone on a line, as covers print it.
  return /^[\u4e00-\u9fff]{4,40}$/.test(text) && ORGANISATION.test(text) ? printed(cell) : undefined;
}
