/**
 * Packs the code tables of src/codes/data/*.tsv, which are the source of truth, into one TypeScript module per table.
 * What follows from the code itself (level, parent) is left out, so that a browser bundle carries each fact once.
 *
 *   node packages/core/scripts/build-codes.mjs           writes the modules
 *   node packages/core/scripts/build-codes.mjs --check   exits 1 when a module is not current
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../src/codes/data");

/** One letter per evidence grade; src/codes/parse-entries.ts reads them back. */
const GRADES = { published: "P", agreed: "A", probable: "B", single: "S", doubtful: "D" };
const LEVELS = { 3: "类", 5: "款", 7: "项" };
const DOUBT = /^validity unsure: (\S+) \/ (\S+)$/;

/** @param {string} file @returns {Record<string, string>[]} rows by column name */
function rowsOf(file) {
  const [head = "", ...lines] = readFileSync(join(folder, file), "utf8").replace(/\n+$/, "").split("\n");
  const names = head.split("\t");
  return lines.map((line, index) => {
    const fields = line.split("\t");
    if (fields.length !== names.length) throw new Error(`${file}:${index + 2}: ${fields.length} fields`);
    return Object.fromEntries(names.map((name, at) => [name, fields[at] ?? ""]));
  });
}

/** @param {string} file @returns {(row: Record<string, string>) => string[]} */
const packEntry = (file) => (row) => {
  const { code, name, level, parent, valid_from, valid_to, evidence, other_name, validity_note } = row;
  const fail = (/** @type {string} */ what) => new Error(`${file}: ${code}: ${what}`);
  if (LEVELS[code.length] !== level) throw fail(`level ${level}`);
  if (parent !== code.slice(0, -2) && !(code.length === 3 && parent === "")) throw fail(`parent ${parent}`);
  if (!(evidence in GRADES)) throw fail(`evidence ${evidence}`);
  const doubt = DOUBT.exec(validity_note);
  if (validity_note !== "" && !doubt) throw fail(`note ${validity_note}`);
  const years = doubt ? `${doubt[1]}/${doubt[2]}` : valid_from || valid_to ? `${valid_from}-${valid_to}` : "";
  return [code, name, GRADES[evidence], years, other_name];
};

const packChange = (row) => [row.year, row.change, row.code, row.old_name, row.new_name, row.confidence];
const packItem = (row) => [row.table, row.side, row.row_no, row.ordinal, row.name, row.class_code, row.kind];

const MODULES = [
  ["functional", "FUNCTIONAL", packEntry("functional.tsv")],
  ["departmental-economic", "DEPARTMENTAL_ECONOMIC", packEntry("departmental-economic.tsv")],
  ["government-economic", "GOVERNMENT_ECONOMIC", packEntry("government-economic.tsv")],
  ["revenue", "REVENUE", packEntry("revenue.tsv")],
  ["changes", "CHANGES", packChange],
  ["template-items", "TEMPLATE_ITEMS", packItem],
];

function moduleOf(name, constant, pack) {
  const lines = rowsOf(`${name}.tsv`).map((row) => pack(row).join("\t").trimEnd());
  const text = lines.join("\n");
  if (/[`\\]|\$\{/.test(text)) throw new Error(`${name}.tsv: a character that a template literal cannot hold as it is`);
  return `// Packed from ${name}.tsv by scripts/build-codes.mjs; change the .tsv and run it.\nexport const ${constant} = \`${text}\`;\n`;
}

let stale = 0;
for (const [name, constant, pack] of MODULES) {
  const file = join(folder, `${name}.ts`);
  const wanted = moduleOf(name, constant, pack);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, wanted);
    continue;
  }
  let current = "";
  try {
    current = readFileSync(file, "utf8");
  } catch {
    // a missing module is a stale one
  }
  if (current === wanted) continue;
  stale += 1;
  console.error(`${file}: 与 ${name}.tsv 不一致，请运行 node packages/core/scripts/build-codes.mjs`);
}
if (stale > 0) process.exitCode = 1;
