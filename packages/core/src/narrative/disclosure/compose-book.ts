/** Puts the whole disclosure together: what a style pack says stands in which part, from workbook, text and supplement. */
import type { BookPart, BookTable, DisclosureBook } from "../../documents/disclosure-book.js";
import { typesetDisclosureTable } from "../../documents/typeset/typeset-disclosure-table.js";
import { typesetForm } from "../../documents/typeset/typeset-form.js";
import type { DoubtfulFigure, MissingInput, WrittenSection, WrittenText } from "../../documents/written-text.js";
import type { Facts } from "../../facts/facts.js";
import { NO_SUPPLEMENT, type Supplement } from "../../supplement/supplement.js";
import { TABLE_IDS, TABLE_NAMES, type TableId } from "../../tables/table.js";
import type { SheetGrid, WorkbookGrid } from "../../workbook/grid.js";
import { a1, type CellRef } from "../../workbook/reference.js";
import type { CompiledStyle } from "../compiled-style.js";
import { numeralOf } from "../grammar/numerals.js";
import { missingSpan } from "../written-sentence.js";
import { keyWorkTable } from "./key-work.js";
import { overviewSections } from "./overview.js";
import { type StylePart, USUAL_PARTS } from "./style-parts.js";

export interface BookInput {
  readonly workbook: WorkbookGrid;
  readonly facts: Facts;
  readonly style: CompiledStyle;
  readonly text: WrittenText;
  readonly year: number | undefined;
  readonly unit: string | undefined;
  readonly supplement?: Supplement;
  /** Sheets with performance self-evaluation forms (自评表). */
  readonly forms?: readonly SheetGrid[];
  /** Whether a cell is under an open error. */
  readonly isDoubtful?: (cell: CellRef) => boolean;
}

/** The tables that a disclosure must have and the workbook does not. */
export const missingTables = (facts: Facts): readonly TableId[] => TABLE_IDS.filter((id) => !facts.table(id));

/** Composes the book. What the unit has not given is 【待补】; parts for which there rightly is nothing are left out. */
export function composeBook(input: BookInput): DisclosureBook {
  const parts = (input.style.pack.parts ?? USUAL_PARTS)
    .map((part) => ({ part, content: contentOf(part, input) }))
    .filter(({ content }) => content !== undefined)
    .map(({ part, content }, index) => titled(part, content, index + 1, input))
    .filter((part) => part !== undefined);
  const spans = parts.flatMap((part) =>
    part.kind === "text" ? part.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans)) : [],
  );
  const missing = spans.flatMap((span) => (span.kind === "missing" ? [span.input] : []));
  return {
    year: input.year,
    unit: input.unit,
    parts,
    missing: onlyOnce([...missing, ...input.text.missing]),
    doubtful: [...input.text.doubtful, ...figuresInDoubt(input)],
  };
}

type Content = { readonly sections: readonly WrittenSection[] } | { readonly tables: readonly BookTable[] } | undefined;

function contentOf(part: StylePart, input: BookInput): Content {
  const { text, supplement = NO_SUPPLEMENT } = input;
  switch (part.kind) {
    case "overview":
      return { sections: overviewSections(part, supplement) };
    case "tables":
      return { tables: disclosureTables(input) };
    case "narrative":
      return { sections: text.sections };
    case "work": {
      const page = keyWorkTable(supplement, input.year);
      if (page) return { tables: [{ heading: "一、重点工作完成情况", page }] };
      return { sections: [placeholder({ key: "work/1", what: "重点工作完成情况" })] };
    }
    case "glossary":
      return text.glossary && { sections: [{ ...text.glossary, heading: "" }] };
    case "attachments":
      return input.forms && input.forms.length > 0 ? { tables: numbered(input.forms.map(typesetForm)) } : undefined;
  }
}

function titled(part: StylePart, content: Content, number: number, { year, unit }: BookInput): BookPart | undefined {
  if (!content) return undefined;
  const name = part.title
    .replaceAll("{unit}", unit ?? "【待补：单位名称】")
    .replaceAll("{year}", year === undefined ? "【待补：决算年度】" : String(year));
  const title = `第${numeralOf(number)}部分　${name}`;
  return "tables" in content ? { kind: "tables", title, ...content } : { kind: "text", title, ...content };
}

/** A table is headed by its name in the order of the workbook; the title that it prints follows. */
function disclosureTables(input: BookInput): readonly BookTable[] {
  const { facts, workbook, style } = input;
  const typesetting = {
    grouping: style.pack.thousands ? ("grouped" as const) : ("plain" as const),
    isDoubtful: input.isDoubtful ?? (() => false),
  };
  return facts.tables.flatMap((table, index) => {
    const sheet = workbook.sheets[table.table.sheetIndex];
    if (!sheet) return [];
    const name = table.table.title.replace(/^.{0,40}?\d{4}年度?/u, "") || TABLE_NAMES[table.table.id];
    const page = typesetDisclosureTable(table, sheet, typesetting);
    return [{ heading: `${numeralOf(index + 1)}、${name}`, page }];
  });
}

const numbered = (pages: readonly BookTable["page"][]): readonly BookTable[] =>
  pages.map((page, index) => ({ heading: `${numeralOf(index + 1)}、${page.title}`, page }));

const placeholder = (input: MissingInput): WrittenSection => ({
  no: "",
  title: "",
  heading: "",
  level: 1,
  paragraphs: [{ spans: [missingSpan(input)] }],
});

/** Cells of the tables under an open error that no figure of the text names yet. */
function figuresInDoubt({ facts, text, isDoubtful = () => false }: BookInput): readonly DoubtfulFigure[] {
  const key = (cell: CellRef): string => `${cell.sheet}!${a1(cell)}`;
  const named = new Set(text.doubtful.flatMap(({ trace }) => trace.cells.map(key)));
  return facts.all
    .filter(({ cell }) => isDoubtful(cell) && !named.has(key(cell)))
    .map(({ table, cell }) => ({
      what: `${TABLE_NAMES[table]}中未处理的错误`,
      trace: { how: "cell", cells: [cell], keys: [] },
    }));
}

function onlyOnce(inputs: readonly MissingInput[]): readonly MissingInput[] {
  return [...new Map(inputs.map((input) => [`${input.key}|${input.what}`, input])).values()];
}
