/** Reads income, expenditure, general-public-budget, government-fund and state-capital: function codes × amounts. */
import { columnMeaning } from "./amount-columns.js";
import { type ColumnHead, ofEarlierYear } from "./heading-paths.js";
import { isTotalName } from "./heading-words.js";
import type { Layout } from "./layout.js";
import { isEmptyStatement } from "./notes.js";
import { bareName, isNilMark } from "./printed-text.js";
import { type CodedRow, codedRows } from "./row-codes.js";
import type { ViewRow } from "./sheet-view.js";
import type { TableColumn, TableId, TableRow, UnknownPart } from "./table.js";
import {
  amountCells,
  COMPARED,
  hasAmounts,
  placeOf,
  printed,
  type TableParts,
  UniqueKeys,
  unknownColumn,
  unknownRow,
} from "./table-parts.js";
import { UnprintedCodes } from "./unprinted-codes.js";

interface MappedColumn {
  readonly key: string;
  readonly column: number;
}

/** Maps amount columns to their keys; a second column of the same meaning is not understood. */
function mapColumns(
  id: TableId,
  heads: readonly ColumnHead[],
  body: readonly ViewRow[],
  unknown: UnknownPart[],
): { columns: TableColumn[]; mapped: MappedColumn[] } {
  const columns: TableColumn[] = [];
  const mapped: MappedColumn[] = [];
  const earlier = ofEarlierYear(heads);
  for (const head of heads) {
    const heading = head.path.join("/");
    const meaning = earlier.has(head) ? ({ kind: "ignored", reason: COMPARED } as const) : columnMeaning(id, head.path);
    if (meaning && meaning.kind !== "ignored" && !mapped.some((other) => other.key === meaning.key)) {
      columns.push({ key: meaning.key, heading, kind: meaning.kind });
      mapped.push({ key: meaning.key, column: head.column });
      continue;
    }
    unknown.push(unknownColumn(head, body, meaning?.kind === "ignored" ? meaning.reason : undefined));
  }
  // Funds printed without a 财政拨款收入 that holds them are kinds of income themselves.
  const held = columns.some((column) => column.key === "fiscal");
  return {
    columns: held
      ? columns.map((column) => (/^fiscal\//.test(column.key) ? { ...column, kind: "of-which" } : column))
      : columns,
    mapped,
  };
}

const kindOfCode = (code: string): TableRow["kind"] => {
  if (code.length === 3) return "category";
  if (code.length === 5) return "section";
  return code.length === 7 ? "code-item" : "item";
};

/** Reads a code table. */
export function readCodeTable(id: TableId, { block, roles }: Layout): TableParts {
  const unknown: UnknownPart[] = [];
  const { columns, mapped } = mapColumns(id, roles.amounts, block.body, unknown);
  const firstAmount = roles.amounts[0]?.column ?? Number.POSITIVE_INFINITY;
  const keys = new UniqueKeys();
  const rows: TableRow[] = [];
  const names = new UnprintedCodes("functional");
  for (const coded of codedRows(block.body, roles.codes, roles.name, firstAmount)) {
    const unprinted = roles.codes.length === 0 && coded.code === undefined ? names.code(coded.name) : undefined;
    const row = codeRow(coded, unprinted, mapped, keys);
    if (row) {
      rows.push(row);
      continue;
    }
    const label = coded.nameCell ?? coded.row.cells[0];
    if (!label || isNilMark(label.text) || isEmptyStatement(label.text)) continue;
    if (label.figure && !hasAmounts(coded.row, mapped)) continue; // a row of zeros without a name
    unknown.push(unknownRow(coded.row, printed(label), placeOf(label), mapped));
  }
  return { columns, rows, unknown };
}

function codeRow(
  coded: CodedRow,
  unprinted: string | undefined,
  mapped: readonly MappedColumn[],
  keys: UniqueKeys,
): TableRow | undefined {
  const { row, code, codeCell, nameCell, name } = coded;
  if (code !== undefined && codeCell) {
    return {
      key: keys.take(code),
      kind: kindOfCode(code),
      name: nameCell && nameCell !== codeCell ? printed(nameCell) : name,
      namePlace: placeOf(nameCell ?? codeCell),
      code,
      codePlace: placeOf(codeCell),
      cells: amountCells(row, mapped),
    };
  }
  if (!nameCell || name === "") return undefined;
  if (isTotalName(name)) {
    return {
      key: keys.take("total"),
      kind: "total",
      name: printed(nameCell),
      namePlace: placeOf(nameCell),
      cells: amountCells(row, mapped),
    };
  }
  if (unprinted !== undefined) {
    return {
      key: keys.take(unprinted),
      kind: kindOfCode(unprinted),
      name: printed(nameCell),
      namePlace: placeOf(nameCell),
      cells: amountCells(row, mapped),
    };
  }
  if (!bareName(name).ofWhich) return undefined;
  return {
    key: keys.take(`of-which/${bareName(name).text}`),
    kind: "of-which",
    name: printed(nameCell),
    namePlace: placeOf(nameCell),
    cells: amountCells(row, mapped),
  };
}
