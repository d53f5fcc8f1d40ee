/** Units and findings as Parquet, so that DuckDB and the like can query a province. */
import type { Report } from "@juesuan/core";
import { findingRows, hasNarrative, type ScoreScheme, scoreReport } from "@juesuan/core/reports";
import { fileWriter, parquetWriteRows } from "hyparquet-writer";
import { writeBeside } from "../../output/write-beside.js";
import type { JournalEntry, JournalReader } from "../journal.js";

type Row = Readonly<Record<string, string | number | boolean | null>>;
type Column = {
  readonly name: string;
  readonly type: "STRING" | "INT32" | "DOUBLE" | "BOOLEAN";
  readonly nullable?: true;
};

const text = (name: string): Column => ({ name, type: "STRING" });
const count = (name: string): Column => ({ name, type: "INT32" });

/** One row per unit. */
const UNIT_COLUMNS: readonly Column[] = [
  text("file"),
  text("unit"),
  { ...count("year"), nullable: true },
  text("status"),
  text("sha256"),
  count("tables"),
  count("error"),
  count("warning"),
  count("info"),
  count("waived"),
  text("verdict"),
  { name: "score", type: "DOUBLE", nullable: true },
  { name: "score_of", type: "DOUBLE", nullable: true },
  { name: "score_percent", type: "DOUBLE", nullable: true },
  { name: "has_narrative", type: "BOOLEAN" },
];

/** One row per finding. */
const FINDING_COLUMNS: readonly Column[] = [
  text("file"),
  text("unit"),
  { ...count("year"), nullable: true },
  text("id"),
  text("number"),
  text("rule"),
  text("severity"),
  { name: "waived", type: "BOOLEAN" },
  text("waiver"),
  text("table"),
  text("sheet"),
  text("place"),
  text("message"),
  text("why"),
  text("fix"),
  text("basis"),
  text("actual"),
  text("expected"),
  text("difference"),
];

/** Rows per group: bounds the memory, and is what DuckDB reads at a time. */
const ROWS_PER_GROUP = 20_000;

/** The files by name, each with what writes it to a path. */
export const PARQUET_FILES = {
  "单位.parquet": (path: string, entries: readonly JournalEntry[], reader: JournalReader, scheme: ScoreScheme) =>
    writeFile(
      path,
      UNIT_COLUMNS,
      rowsOf(entries, reader, (report) => [unitRow(report, scheme)]),
    ),
  "问题.parquet": (path: string, entries: readonly JournalEntry[], reader: JournalReader) =>
    writeFile(path, FINDING_COLUMNS, rowsOf(entries, reader, findingsOf)),
} as const;

const writeFile = (path: string, columns: readonly Column[], rows: AsyncIterable<Row>): Promise<void> =>
  writeBeside(path, async (pending) => {
    await parquetWriteRows({
      writer: fileWriter(pending),
      columns: [...columns],
      rows,
      rowGroupSize: ROWS_PER_GROUP,
      createdBy: "juesuan",
    });
  });

async function* rowsOf(
  entries: readonly JournalEntry[],
  reader: JournalReader,
  of: (report: Report) => readonly Row[],
): AsyncGenerator<Row> {
  for (const entry of entries) yield* of(JSON.parse(await reader.text(entry)) as Report);
}

function unitRow(report: Report, scheme: ScoreScheme): Row {
  const score = scoreReport(report, scheme);
  return {
    file: report.source.file,
    unit: report.unit ?? "",
    year: report.year,
    status: report.status,
    sha256: report.source.sha256 ?? "",
    tables: new Set(report.tables.map(({ id }) => id)).size,
    ...report.summary,
    verdict: report.rounding?.verdict ?? "",
    score: score?.points ?? null,
    score_of: score?.of ?? null,
    score_percent: score?.percent ?? null,
    has_narrative: hasNarrative(report),
  };
}

const findingsOf = (report: Report): readonly Row[] =>
  findingRows(report).map(({ isWaived, table, suggestion: _, isText: __, ...row }) => ({
    ...row,
    waived: isWaived,
    table: table ?? "",
  }));
