import { CellScan } from "./cell-scan.js";
import type { Cell, CellContent, SheetParts, Span } from "./grid.js";
import type { NumberFormats } from "./number-formats.js";
import { a1, type CellRange, LAST_COLUMN, LAST_ROW, parseA1Range } from "./reference.js";
import { addSpan } from "./sheet-draft.js";
import type { SheetProblem } from "./sheet-problem.js";
import { parseIndex } from "./xml-number.js";
import type { XmlScanner } from "./xml-scan.js";

/** What cells refer to, and how many more of them the workbook may have. */
export interface SheetContext {
  readonly strings: readonly CellContent[];
  readonly formats: NumberFormats;
  readonly cellsLeft: number;
}

/** Everything of one worksheet part that the grid keeps. */
export type ScannedSheet = Required<Pick<SheetParts, "cells" | "merges" | "hiddenRows" | "hiddenColumns">>;

/** Scans a worksheet part. Malformed XML is noted in the scanner, anything else comes back as a problem. */
export function scanSheet(xml: XmlScanner, context: SheetContext): ScannedSheet | SheetProblem {
  const scan = new SheetScan(xml, context);
  return scan.worksheet() ?? scan;
}

class SheetScan implements ScannedSheet {
  readonly cells: Cell[] = [];
  readonly merges: CellRange[] = [];
  readonly hiddenRows: Span[] = [];
  readonly hiddenColumns: Span[] = [];

  private readonly xml: XmlScanner;
  private readonly cell: CellScan;
  private readonly cellsLeft: number;
  private row = 0;
  private inOrder = true;

  constructor(xml: XmlScanner, context: SheetContext) {
    this.xml = xml;
    this.cell = new CellScan(xml, context.strings, context.formats);
    this.cellsLeft = context.cellsLeft;
  }

  worksheet(): SheetProblem | undefined {
    const { xml } = this;
    if (!xml.nextChild(0)) return undefined;
    if (!xml.isElement("worksheet")) return damaged("内容不是工作表");
    while (xml.nextChild(1)) {
      const problem = this.section();
      if (problem) return problem;
    }
    this.hiddenRows.sort((one, other) => one.first - other.first);
    return this.inOrder ? undefined : this.findRepeatedCell();
  }

  private section(): SheetProblem | undefined {
    const { xml } = this;
    if (xml.isElement("sheetData")) return this.sheetData();
    if (xml.isElement("cols")) return this.columns();
    if (xml.isElement("mergeCells")) return this.mergeCells();
    return undefined;
  }

  private sheetData(): SheetProblem | undefined {
    const { xml } = this;
    while (xml.nextChild(2)) {
      // What stands where only rows may stand could hold cells.
      if (!xml.isElement("row")) return damaged("有无法识别的行");
      const problem = this.startRow() ?? this.rowCells();
      if (problem) return problem;
    }
    return undefined;
  }

  private startRow(): SheetProblem | undefined {
    const { xml } = this;
    let hidden = false;
    this.row += 1;
    while (xml.nextAttribute()) {
      if (xml.isAttribute("r")) this.row = parseIndex(xml.text, xml.valueStart, xml.valueEnd);
      else if (xml.isAttribute("hidden")) hidden = isTrue(xml.value());
    }
    if (!(this.row >= 1 && this.row <= LAST_ROW)) return damaged("有行号无法识别");
    if (hidden) addSpan(this.hiddenRows, this.row, this.row);
    return undefined;
  }

  private rowCells(): SheetProblem | undefined {
    const { xml, cell, cells } = this;
    let column = 0;
    let last = cells.at(-1);
    for (;;) {
      let read: Cell | undefined;
      if (cell.readPlain(this.row, column + 1)) read = cell.plainCell;
      else if (!xml.nextChild(3)) return undefined;
      else if (xml.isElement("c")) read = cell.read(this.row, column + 1);
      else if (xml.isElement("extLst")) continue;
      else return damaged("有无法识别的单元格");
      if (cell.problem) return cell.problem;
      column = cell.column;
      if (!read) continue;
      if (last && (read.row < last.row || (read.row === last.row && read.column <= last.column))) this.inOrder = false;
      last = read;
      cells.push(read);
      if (cells.length > this.cellsLeft) return { code: "too-large", detail: "单元格过多" };
    }
  }

  private columns(): SheetProblem | undefined {
    const { xml } = this;
    while (xml.nextChild(2)) {
      if (!xml.isElement("col")) continue;
      let first = Number.NaN;
      let last = Number.NaN;
      let hidden = false;
      while (xml.nextAttribute()) {
        if (xml.isAttribute("min")) first = parseIndex(xml.text, xml.valueStart, xml.valueEnd);
        else if (xml.isAttribute("max")) last = parseIndex(xml.text, xml.valueStart, xml.valueEnd);
        else if (xml.isAttribute("hidden")) hidden = isTrue(xml.value());
      }
      if (!(first >= 1 && first <= last)) return damaged("列的设置无法识别");
      if (hidden && first <= LAST_COLUMN) addSpan(this.hiddenColumns, first, Math.min(last, LAST_COLUMN));
    }
    return undefined;
  }

  private mergeCells(): SheetProblem | undefined {
    const { xml } = this;
    while (xml.nextChild(2)) {
      if (!xml.isElement("mergeCell")) continue;
      let reference = "";
      while (xml.nextAttribute()) if (xml.isAttribute("ref")) reference = xml.value();
      const range = parseA1Range(reference);
      if (!range) return damaged("合并单元格的范围无法识别");
      if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
    }
    return undefined;
  }

  /** Rows and cells may stand in any order, but a place given twice would lose one of its contents. */
  private findRepeatedCell(): SheetProblem | undefined {
    const seen = new Set<number>();
    for (const place of this.cells) {
      const key = place.row * (LAST_COLUMN + 1) + place.column;
      if (seen.has(key)) return { ...damaged("同一单元格出现两次"), cell: a1(place) };
      seen.add(key);
    }
    return undefined;
  }
}

const damaged = (detail: string): SheetProblem => ({ code: "damaged", detail });

const isTrue = (value: string): boolean => value === "1" || value === "true";
