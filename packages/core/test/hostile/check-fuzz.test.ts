/** Recogniser, rules and prose reader on input nobody meant: they must answer, and every place they name must be there. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import { readTextDocument } from "../../src/documents/reading/read-text-document.js";
import { buildReport } from "../../src/report/build-report.js";
import { reportSchema } from "../../src/report/schema.js";
import { NO_COMPANIONS } from "../../src/rules/companions.js";
import { type Cell, type SheetGrid, sheetGrid, type WorkbookGrid } from "../../src/workbook/grid.js";
import { readWorkbook } from "../../src/workbook/read-workbook.js";
import { parseA1 } from "../../src/workbook/reference.js";
import { nodePlatform } from "../node-platform.js";

const EXAMPLE = new URL("../../../../docs/examples/wuhan-2024/", import.meta.url);
const CORPUS = new URL("corpus/", import.meta.url);

/** Runs per property: bounded, so that every test run includes them. JUESUAN_FUZZ_RUNS asks for more. */
const RUNS = Number(process.env.JUESUAN_FUZZ_RUNS ?? 60);

function sample(): WorkbookGrid {
  const reading = readWorkbook(new Uint8Array(readFileSync(new URL("部门决算公开表.xlsx", EXAMPLE))), nodePlatform);
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.workbook;
}

const workbook = sample();
const prose = readFileSync(new URL("情况说明.txt", EXAMPLE), "utf8");
const odd: readonly string[] = JSON.parse(readFileSync(new URL("cells.json", CORPUS), "utf8"));
const oddProse = readFileSync(new URL("prose.txt", CORPUS), "utf8").split("\n");

/** No rule may crash, the report must keep its schema, and places must lie in the workbook and its texts. */
function expectSound(grid: WorkbookGrid, lines: readonly string[] = [], companions = NO_COMPANIONS): void {
  const result = checkWorkbook(grid, { companions });
  const crashed = result.outcomes.filter((outcome) => outcome.crashed);
  expect(crashed.map(({ rule, reason }) => `${rule} ${reason}`)).toEqual([]);
  const tool = { version: "0", codes: 2024 };
  const report = buildReport({ tool, source: { file: "x.xlsx", sha256: "0".repeat(64) }, workbook: grid, result });
  const parsed = reportSchema.safeParse(report);
  expect(parsed.success ? "" : parsed.error.message.slice(0, 500)).toBe("");
  const names = new Set(grid.sheets.map(({ name }) => name));
  for (const place of report.findings.flatMap(({ where }) => where)) {
    if (place.kind === "cell") expect(parseA1(place.cell)).toBeDefined();
    if (place.kind === "cell" || place.kind === "sheet") expect(names).toContain(place.sheet);
    if (place.kind === "text") expect(lines[place.line - 1]?.slice(place.start, place.end)).toBe(place.quote);
  }
}

type Change =
  | { readonly kind: "drop" | "number" | "odd" | "shift"; readonly at: number; readonly value: number }
  | { readonly kind: "merge"; readonly at: number; readonly rows: number; readonly columns: number };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("drop", "number", "odd"),
    at: fc.nat(5000),
    value: fc.integer({ min: -1e9, max: 1e9 }),
  }),
  fc.record({ kind: fc.constant("merge" as const), at: fc.nat(5000), rows: fc.nat(5), columns: fc.nat(5) }),
  fc.record({ kind: fc.constant("shift" as const), at: fc.nat(5000), value: fc.integer({ min: 1, max: 4 }) }),
);

function changed(sheet: SheetGrid, changes: readonly Change[]): SheetGrid {
  const cells: (Cell | undefined)[] = [...sheet.cells];
  const merges = [...sheet.merges];
  let moved = { from: Number.POSITIVE_INFINITY, by: 0 };
  for (const one of changes) {
    const index = cells.length === 0 ? 0 : one.at % cells.length;
    const cell = cells[index];
    if (!cell) continue;
    if (one.kind === "drop") cells[index] = undefined;
    else if (one.kind === "number") cells[index] = { ...cell, content: { kind: "number", value: one.value / 100 } };
    else if (one.kind === "odd")
      cells[index] = { ...cell, content: { kind: "text", text: odd[Math.abs(one.value) % odd.length] ?? "" } };
    else if (one.kind === "merge") {
      const { row, column } = cell;
      merges.push({ top: row, left: column, bottom: row + one.rows, right: column + one.columns });
    } else moved = { from: cell.row, by: one.value };
  }
  const kept = cells.flatMap((cell) => {
    if (!cell || (cell.content.kind === "text" && cell.content.text === "")) return [];
    return [cell.row >= moved.from ? { ...cell, row: cell.row + moved.by } : cell];
  });
  const { name, visibility, hiddenRows, hiddenColumns } = sheet;
  return sheetGrid({ name, visibility, cells: kept, merges, hiddenRows, hiddenColumns });
}

describe("fuzzing", () => {
  it("recogniser and rules on changed tables", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(8), change), { minLength: 1, maxLength: 25 }), (changes) => {
        const sheets = workbook.sheets.map((sheet, index) =>
          changed(
            sheet,
            changes.flatMap(([at, one]) => (at === index % 9 ? [one] : [])),
          ),
        );
        expectSound({ sheets });
      }),
      { numRuns: RUNS },
    );
  });

  it("recogniser and rules on sheets of odd cells", () => {
    const sheet = fc.array(fc.array(fc.option(fc.constantFrom(...odd), { freq: 4 }), { maxLength: 12 }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), (sheets) => {
        const grids = sheets.map((rows, number) => {
          const cells = rows.flatMap((row, index) =>
            row.flatMap((text, column): readonly Cell[] =>
              text === null || text === ""
                ? []
                : [{ row: index + 1, column: column + 1, content: { kind: "text", text } }],
            ),
          );
          return sheetGrid({
            name: `表${number}`,
            visibility: "visible",
            cells,
            merges: [],
            hiddenRows: [],
            hiddenColumns: [],
          });
        });
        expectSound({ sheets: grids });
      }),
      { numRuns: RUNS },
    );
  });

  it("prose reader and its rules on changed text", async () => {
    const lines = prose.split("\n");
    const edit = fc.record({
      line: fc.nat(lines.length - 1),
      from: fc.nat(200),
      drop: fc.nat(12),
      put: fc.constantFrom("", "，", "万元", "%", "（", "其中", "0", "增加", "\r", "1,234.56", "。"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        fc.array(fc.constantFrom(...oddProse), { maxLength: 6 }),
        async (edits, extra) => {
          const text = [...lines];
          for (const { line, from, drop, put } of edits) {
            const old = text[line] ?? "";
            text[line] = old.slice(0, from) + put.replace("\r", "") + old.slice(from + drop);
          }
          const all = [...text, ...extra];
          const reading = await readTextDocument("说明.txt", new TextEncoder().encode(all.join("\n")), nodePlatform);
          if (!reading.ok) throw new Error(reading.failure.message);
          expectSound(workbook, all, { ...NO_COMPANIONS, narratives: [reading.document] });
        },
      ),
      { numRuns: Math.ceil(RUNS / 6) },
    );
  });

  it("every line of the corpus by itself", async () => {
    for (const line of oddProse) {
      const text = `第一部分 部门概况和职能\n${line}`;
      const reading = await readTextDocument("说明.txt", new TextEncoder().encode(text), nodePlatform);
      if (reading.ok) expectSound(workbook, text.split("\n"), { ...NO_COMPANIONS, narratives: [reading.document] });
      else expect(reading.failure.message).not.toBe("");
    }
  });
});
