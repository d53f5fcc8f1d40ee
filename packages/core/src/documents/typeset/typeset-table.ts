/** A table as it is printed: texts, spans and alignment, independent of the workbook and of the document it goes into. */

export type Alignment = "left" | "center" | "right";

export interface TypesetCell {
  /** 0-based. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Lines are separated by `\n`. */
  readonly text: string;
  readonly alignment: Alignment;
  /** Under an open error: marked, so that it is not published by mistake. */
  readonly isDoubtful?: true;
}

export interface TypesetTable {
  readonly columns: number;
  /** How many of the first rows are headings, which every page repeats. */
  readonly headings: number;
  /** Row by row; a place covered by a span above or to the left has no cell. */
  readonly rows: readonly (readonly TypesetCell[])[];
}

/** A line above or below a table: what stands at its left and at its right end. */
export interface TypesetLine {
  readonly left: string;
  readonly right: string;
}

/** A table with what is printed around it. */
export interface TypesetPage {
  /** “2024年度收入支出决算总表”. */
  readonly title: string;
  /** 公开01表, 单位：…, 单位：万元. */
  readonly above: readonly TypesetLine[];
  readonly table: TypesetTable;
  /** Notes and the statement that there is no such income or spending. */
  readonly below: readonly string[];
}
