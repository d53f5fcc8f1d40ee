/** 情况说明资料 as a new worksheet. */
import type { NewWorksheet } from "../documents/worksheet/add-worksheet.js";
import {
  columnsMarkup,
  lettersOf,
  type NewRow,
  type NewValidation,
  rowMarkup,
  validationsMarkup,
} from "../documents/worksheet/sheet-markup.js";
import type { AmountUnit } from "../money/amount.js";
import { CELL_FORMATS, look } from "./cell-formats.js";
import { COLUMN_WIDTHS, fieldRow } from "./field-cells.js";
import type { SheetField } from "./sheet-field.js";
import {
  COLUMN,
  FIRST_ROW,
  HEADER_ROW,
  HEADING_ROW,
  HEADINGS,
  HINT_ROW,
  STATUS,
  SUPPLEMENT_SCHEMA,
  SUPPLEMENT_SHEET,
  TITLE_ROW,
} from "./sheet-layout.js";

export interface SheetOwner {
  readonly unit: string;
  readonly year: number;
  readonly style: string;
  readonly amountUnit: AmountUnit;
}

/** Rows up to which drop-downs and colours reach, so that rows added later have them too. */
const LAST_ROW = 2000;

const HINT =
  "黄色单元格由单位填写，灰色的数取自公开表。只需处理“必填”的行；填好后运行 juesuan write 生成情况说明，再次运行 juesuan prepare 可更新状态，不会改动已填的内容。";

/** The header of row 2: what the sheet is and whose. */
export const headerText = ({ unit, year, style }: SheetOwner): string =>
  [SUPPLEMENT_SCHEMA, unit.replaceAll("·", "•"), String(year), style].join(" · ");

export function newSupplementSheet(owner: SheetOwner, fields: readonly SheetField[]): NewWorksheet {
  const rows: NewRow[] = [
    {
      number: TITLE_ROW,
      height: 28,
      cells: [
        { column: COLUMN.category, format: look("title"), text: `${owner.unit}${owner.year}年度${SUPPLEMENT_SHEET}` },
      ],
    },
    {
      number: HEADER_ROW,
      cells: [
        { column: COLUMN.category, format: look("meta"), text: headerText(owner) },
        { column: COLUMN.source, format: look("meta"), text: `金额单位：${owner.amountUnit}` },
      ],
    },
    { number: HINT_ROW, cells: [{ column: COLUMN.category, format: look("hint"), text: HINT }] },
    {
      number: HEADING_ROW,
      height: 24,
      cells: HEADINGS.map(({ column, heading }) => ({ column, format: look("heading"), text: heading })),
    },
    ...fields.map((field, index) => fieldRow(field, FIRST_ROW + index, owner.amountUnit)),
  ];
  const last = FIRST_ROW + fields.length - 1;
  return {
    name: SUPPLEMENT_SHEET,
    formats: CELL_FORMATS,
    differential: (prefix) => `<${prefix}font><${prefix}b/><${prefix}color rgb="FFC00000"/></${prefix}font>`,
    notes: HEADINGS.map(({ column, note }) => ({ cell: `${lettersOf(column)}${HEADING_ROW}`, text: note })),
    content: (styles, differential) =>
      [
        '<sheetPr><tabColor rgb="FFFFC000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
        `<dimension ref="A1:${lettersOf(COLUMN.source)}${last}"/>`,
        `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEADING_ROW}" topLeftCell="A${FIRST_ROW}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${lettersOf(COLUMN.current)}${FIRST_ROW}" sqref="${lettersOf(COLUMN.current)}${FIRST_ROW}"/></sheetView></sheetViews>`,
        '<sheetFormatPr defaultRowHeight="16"/>',
        columnsMarkup(COLUMN_WIDTHS.map((width, index) => (index === 0 ? { width, hidden: true } : { width }))),
        `<sheetData>${rows.map((row) => rowMarkup(row, styles)).join("")}</sheetData>`,
        `<autoFilter ref="B${HEADING_ROW}:${lettersOf(COLUMN.source)}${last}"/>`,
        required(differential),
        validationsMarkup(validations(fields, owner.amountUnit)),
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
      ].join(""),
  };
}

/** 必填 in red, also after the unit has edited the column. */
function required(differential: number): string {
  const range = `I${FIRST_ROW}:I${LAST_ROW}`;
  return `<conditionalFormatting sqref="${range}"><cfRule type="cellIs" dxfId="${differential}" priority="1" operator="equal"><formula>"${STATUS.required}"</formula></cfRule></conditionalFormatting>`;
}

function validations(fields: readonly SheetField[], unit: AmountUnit): readonly NewValidation[] {
  const lists = fields.flatMap(({ kind }, index): readonly NewValidation[] => {
    if (!kind.choices) return [];
    const error = `请从列表中选一项：${kind.choices.join("、")}`;
    return [{ range: `H${FIRST_ROW + index}`, type: "list", choices: kind.choices, error, prompt: "请从列表中选择" }];
  });
  const numbers: NewValidation = {
    range: `D${FIRST_ROW}:G${LAST_ROW}`,
    type: "decimal",
    error: "这里只能填数字，没有就填0",
    prompt: `金额以${unit}为单位；辆、人次、个数填整数。没有就填0`,
  };
  return [...lists, numbers];
}
