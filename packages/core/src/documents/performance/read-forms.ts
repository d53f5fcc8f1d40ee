/** Reads self-evaluation forms from a grid: several may stand below one another. Linear in the cells. */
import type { Anchor } from "../../findings/finding.js";
import { type Amount, type AmountUnit, FEN_PER_UNIT } from "../../money/amount.js";
import { fenOfFigure } from "../../money/fen-of-figure.js";
import { unitInBrackets, unitOfLine } from "../../tables/captions.js";
import { tidy } from "../../tables/printed-text.js";
import type { FormAmount, FormPoints, FormRate, FormText, FundLine, Indicator, PerformanceForm } from "./form.js";
import type { FormCell, FormGrid } from "./form-grid.js";
import {
  type Columns,
  cellOf,
  type FundRole,
  fundColumns,
  type IndicatorRole,
  indicatorColumns,
  isFormula,
  isTotalLabel,
  labelOf,
  statedWeight,
  titleOf,
} from "./form-headings.js";

/** All forms of a grid, in order. A title that nothing follows is no form. */
export function readForms(grid: FormGrid): readonly PerformanceForm[] {
  const forms: PerformanceForm[] = [];
  const [[start] = []] = grid.rows;
  const untitled = start && new FormReader(grid, { text: grid.name, place: start.place });
  let reader = /自评/.test(grid.name) ? untitled : undefined;
  const finish = (): void => {
    const form = reader?.form();
    if (form) forms.push(form);
    reader = undefined;
  };
  for (const row of grid.rows) {
    const title = titleOf(row);
    if (title) {
      finish();
      reader = new FormReader(grid, textAt(title));
      continue;
    }
    const startsNext = row.some((cell) => labelOf(tidy(cell.text)) === "project-name");
    if (startsNext && reader?.hasName) finish();
    if (!reader && (startsNext || indicatorColumns(row) || fundColumns(row))) {
      const [first] = row;
      if (first) reader = new FormReader(grid, { text: grid.name, place: first.place });
    }
    reader?.read(row);
  }
  finish();
  return forms;
}

/** A stored number does not tell its trailing zeros; forms show two decimals. */
const STORED_DECIMALS = 2;

const textAt = ({ text, place }: FormCell): FormText => ({ text, place });

/** A form while its rows are read. */
class FormReader {
  readonly #grid: FormGrid;
  readonly #title: FormText;
  readonly #funds: FundLine[] = [];
  readonly #stated: FormPoints[] = [];
  readonly #indicators: Indicator[] = [];
  #hasFormula = false;
  #unit: AmountUnit = "万元";
  #projectName: string | undefined;
  #unitName: string | undefined;
  #fundColumns: Columns<FundRole> | undefined;
  #indicatorColumns: Columns<IndicatorRole> | undefined;
  #basic: FormAmount | undefined;
  #project: FormAmount | undefined;
  #total: FormPoints | undefined;
  #totalWeight: FormPoints | undefined;
  #emptyTotal: Anchor | undefined;

  constructor(grid: FormGrid, title: FormText) {
    this.#grid = grid;
    this.#title = title;
  }

  get hasName(): boolean {
    return this.#projectName !== undefined;
  }

  read(row: readonly FormCell[]): void {
    for (const cell of row) this.#words(cell);
    this.#labels(row);
    const indicators = indicatorColumns(row);
    if (indicators) {
      this.#indicatorColumns = indicators;
      this.#fundColumns = undefined;
      return;
    }
    const funds = fundColumns(row);
    if (funds) {
      this.#fundColumns = funds;
      return;
    }
    if (!this.#indicatorColumns) {
      if (this.#fundColumns) this.#fundRow(row, this.#fundColumns);
    } else if (row.slice(0, 4).some(({ text }) => isTotalLabel(text))) this.#totalRow(row, this.#indicatorColumns);
    else this.#indicatorRow(row, this.#indicatorColumns);
  }

  form(): PerformanceForm | undefined {
    if (this.#indicators.length === 0 && this.#funds.length === 0) return undefined;
    const isProject = this.#projectName !== undefined || !/整体/.test(this.#title.text);
    const optional = {
      ...(this.#basic ? { basicExpenditure: this.#basic } : {}),
      ...(this.#project ? { projectExpenditure: this.#project } : {}),
      ...(this.#total ? { total: this.#total } : {}),
      ...(this.#totalWeight ? { totalWeight: this.#totalWeight } : {}),
      ...(this.#emptyTotal ? { emptyTotal: this.#emptyTotal } : {}),
    };
    return {
      kind: isProject ? "project" : "department",
      name: (isProject ? this.#projectName : this.#unitName) ?? this.#title.text,
      title: this.#title,
      amountUnit: this.#unit,
      funds: this.#funds,
      statedWeights: this.#stated,
      hasFormula: this.#hasFormula,
      indicators: this.#indicators,
      ...optional,
    };
  }

  #words(cell: FormCell): void {
    const tidied = tidy(cell.text);
    if (cell.figure || tidied.length > 60) return;
    const unit = unitInBrackets(tidied) ?? unitOfLine(tidied);
    if (unit && this.#funds.length === 0) this.#unit = unit;
    const weight = statedWeight(tidied);
    if (weight !== undefined) this.#stated.push({ ...textAt(cell), points: { scaled: weight, decimals: 0 } });
    if (isFormula(tidied)) this.#hasFormula = true;
  }

  #labels(row: readonly FormCell[]): void {
    row.forEach((cell, index) => {
      const next = row[index + 1];
      const label = cell.figure || !next ? undefined : labelOf(tidy(cell.text));
      if (!label || !next) return;
      if (label === "project-name") this.#projectName ??= next.text;
      else if (label === "unit-name") this.#unitName ??= next.text;
      else if (label === "basic-expenditure") this.#basic ??= this.#amount(next);
      else this.#project ??= this.#amount(next);
    });
  }

  #fundRow(row: readonly FormCell[], columns: Columns<FundRole>): void {
    const opening = this.#amount(cellOf(row, columns, "opening"));
    const budget = this.#amount(cellOf(row, columns, "budget")) ?? (columns.spans.has("budget") ? undefined : opening);
    const executed = this.#amount(cellOf(row, columns, "executed"));
    const rate = rateOf(cellOf(row, columns, "rate"));
    const weight = pointsOf(cellOf(row, columns, "weight"));
    const score = pointsOf(cellOf(row, columns, "score"));
    if (!opening && !budget && !executed && !score) return;
    const first = Math.min(...[...columns.spans.values()].map((span) => span.first));
    const names = row.filter((cell) => !cell.figure && cell.column < first);
    const empty = this.#emptyCell(row, columns);
    this.#funds.push({
      name: names.at(-1)?.text ?? "",
      isWhole: this.#funds.length === 0,
      ...(opening ? { opening } : {}),
      ...(budget ? { budget } : {}),
      ...(executed ? { executed } : {}),
      ...(rate ? { rate } : {}),
      ...(weight ? { weight } : {}),
      ...(score ? { score } : {}),
      ...(empty ? { emptyScore: empty } : {}),
    });
  }

  #indicatorRow(row: readonly FormCell[], columns: Columns<IndicatorRole>): void {
    const name =
      cellOf(row, columns, "level3") ?? (columns.spans.has("level3") ? undefined : cellOf(row, columns, "level2"));
    const target = cellOf(row, columns, "target");
    const actual = cellOf(row, columns, "actual");
    const score = pointsOf(cellOf(row, columns, "score"));
    const weight = pointsOf(cellOf(row, columns, "weight"));
    if (!name || (!target && !actual)) return;
    // A goal that is written across the columns is no indicator.
    if (target === actual || name === target) return;
    const empty = this.#emptyCell(row, columns);
    this.#indicators.push({
      name: name.text,
      place: name.place,
      ...(target ? { target: textAt(target) } : {}),
      ...(actual ? { actual: textAt(actual) } : {}),
      ...(weight ? { weight } : {}),
      ...(score ? { score } : {}),
      ...(empty ? { emptyScore: empty } : {}),
    });
  }

  #totalRow(row: readonly FormCell[], columns: Columns<IndicatorRole>): void {
    const weight = pointsOf(cellOf(row, columns, "weight"));
    const last = row.at(-1);
    const score = pointsOf(cellOf(row, columns, "score")) ?? (weight ? undefined : pointsOf(last));
    this.#total ??= score;
    this.#totalWeight ??= weight;
    if (!score) this.#emptyTotal ??= this.#emptyCell(row, columns);
  }

  /** The score's cell of a row when nothing stands there and no merge covers it. */
  #emptyCell(row: readonly FormCell[], columns: Columns<FundRole> | Columns<IndicatorRole>): Anchor | undefined {
    const span = columns.spans.get("score");
    const [first] = row;
    if (!span || !first || this.#grid.isCovered(first.row, span.first)) return undefined;
    if (row.some((cell) => cell.column <= span.last && cell.lastColumn >= span.first)) return undefined;
    return this.#grid.placeAt(first.row, span.first);
  }

  #amount(cell: FormCell | undefined): FormAmount | undefined {
    if (!cell?.figure || cell.isPercent) return undefined;
    const reading = fenOfFigure(cell.figure, this.#unit);
    if (reading.kind !== "amount") return undefined;
    const decimals = cell.isStored ? Math.max(STORED_DECIMALS, cell.figure.decimals) : cell.figure.decimals;
    const ulp = Math.max(1, Math.round(FEN_PER_UNIT[this.#unit] / 10 ** decimals));
    return { ...textAt(cell), amount: { fen: reading.fen, ulp } satisfies Amount };
  }
}

function pointsOf(cell: FormCell | undefined): FormPoints | undefined {
  return cell?.figure && !cell.isPercent ? { ...textAt(cell), points: cell.figure } : undefined;
}

function rateOf(cell: FormCell | undefined): FormRate | undefined {
  return cell?.figure ? { ...textAt(cell), percent: cell.figure, isPlain: !cell.isPercent } : undefined;
}
