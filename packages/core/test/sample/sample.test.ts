import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { read, utils, type WorkBook } from "@e965/xlsx";
import { describe, expect, it } from "vitest";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const sample = `${repository}docs/examples/wuhan-2024/`;
const reference = process.env.JUESUAN_REFERENCE ?? `${repository}../shared`;
const grids = `${reference}/wuhan-2024/grids.json`;

interface Table {
  readonly title: string;
  readonly notes: readonly string[];
}
interface ReferenceSheet {
  readonly title: string;
  readonly cells: readonly (readonly (string | number | null)[])[];
  readonly merges: readonly string[];
}

const figures = JSON.parse(await readFile(`${sample}figures.json`, "utf8")) as { tables: readonly Table[] };
const workbook: WorkBook = read(await readFile(`${sample}部门决算公开表.xlsx`), { cellNF: true });

/** Full-width punctuation and stray blanks are the form's look, not its content. */
const plain = (value: unknown): unknown =>
  typeof value === "string" ? value.normalize("NFKC").replaceAll(" ", "") : (value ?? null);

const sheetOf = (name: string) => {
  const sheet = workbook.Sheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

describe("the sample workbook", () => {
  it("is what the script builds from the figures", async () => {
    const script = `${repository}packages/core/scripts/generate-sample.mjs`;
    await expect(promisify(execFile)(process.execPath, [script, "--check"])).resolves.toMatchObject({ stderr: "" });
  });

  it("holds a cover, a list of contents and the nine forms, as finance staff name the sheets", () => {
    expect(workbook.SheetNames).toEqual([
      "封面",
      "目录",
      ...figures.tables.map((table, index) => `0${index + 1}${table.title}`),
    ]);
  });

  it("shows every amount with separators and two decimals", () => {
    let amounts = 0;
    for (const name of workbook.SheetNames) {
      const sheet = sheetOf(name);
      for (const [address, cell] of Object.entries(sheet)) {
        if (address.startsWith("!") || cell.t !== "n") continue;
        amounts += 1;
        expect(cell.z, `${name}!${address}`).toBe("#,##0.00");
      }
    }
    expect(amounts).toBe(240);
  });

  const absent = !existsSync(grids);
  if (absent) process.stderr.write(`跳过 1 项：没有参考资料 ${grids}（可用 JUESUAN_REFERENCE 指定）\n`);
  it.skipIf(absent)("has the published amounts, texts and merges, cell by cell", async () => {
    const published = JSON.parse(await readFile(grids, "utf8")) as { sheets: readonly ReferenceSheet[] };
    published.sheets.forEach((expected, index) => {
      const name = workbook.SheetNames[index + 2] ?? "";
      const sheet = sheetOf(name);
      const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null, blankrows: true });
      expect(
        rows.map((row) => row.map(plain)),
        name,
      ).toEqual(expected.cells.map((row) => row.map(plain)));
      expect((sheet["!merges"] ?? []).map(utils.encode_range).sort(), name).toEqual([...expected.merges].sort());
    });
  });
});

describe("the sample's 情况说明", () => {
  it("contains each planted defect that its README lists, at one place", async () => {
    const prose = await readFile(`${sample}情况说明.txt`, "utf8");
    const listed = (await readFile(`${sample}README.md`, "utf8")).split("\n").filter((line) => /^\| \d/.test(line));
    expect(listed).toHaveLength(18);
    for (const line of listed) {
      const quote = /「([^」]+)」/.exec(line)?.[1] ?? "no quotation";
      expect(prose.split(quote), line).toHaveLength(2);
    }
  });
});
