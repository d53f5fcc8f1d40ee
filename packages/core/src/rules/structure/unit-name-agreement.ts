import { TABLE_NAMES } from "../../tables/table.js";
import { tableAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";
import { comparableUnitName } from "../unit-names.js";

interface Params {
  readonly kind: "differs" | "doubled";
  readonly place: string;
  readonly found: string;
  readonly usual: string;
}

const rows = [["", "合计", "10.00", "6.00", "4.00"]];

export const unitNameAgreement = defineRule<Params>({
  meta: {
    id: "structure/unit-name-agreement",
    number: "JS-008",
    title: "各表的单位名称一致",
    severity: "warning",
    requirements: ["S06"],
    basis: "部门决算公开模板：全套表为同一部门（单位）",
    explanation:
      "比较各表“单位：”后的名称，以多数为准。后缀“本级”“（本级）”“（汇总）”“机关”和括号、空格的差别不算不同；“本级本级”这样的重复单独指出。",
  },
  *check({ recognition }) {
    const named = recognition.tables.flatMap((table) => (table.unitName ? [{ table, name: table.unitName }] : []));
    const usual = mostFrequent(named.map(({ name }) => name.text));
    if (usual === undefined) return { notApplicable: "各表没有写单位名称" };
    for (const { table, name } of named) {
      const doubled = /本级[（(]?本级/u.test(name.text);
      if (!doubled && comparableUnitName(name.text) === comparableUnitName(usual)) continue;
      yield {
        subject: { kind: "cell", table: table.id, row: "unit-name", column: "text", actual: name.text },
        where: [tableAnchor(table, name.place)],
        params: {
          kind: doubled ? "doubled" : "differs",
          place: `《${TABLE_NAMES[table.id]}》`,
          found: name.text,
          usual,
        },
        actual: name.text,
        ...(doubled ? {} : { expected: usual }),
      };
    }
    return { places: named.length };
  },
  say: ({ kind, place, found, usual }) =>
    kind === "doubled"
      ? {
          message: `${place}的单位名称“${found}”中“本级”重复。`,
          why: "多半是单位名称已含“本级”，套用模板时又加了一次。",
          fix: "请删去重复的“本级”。",
        }
      : {
          message: `${place}的单位名称是“${found}”，多数表是“${usual}”。`,
          why: "同一套决算的单位名称应当一致，名称不同可能混入了其他单位的表。",
          fix: `请核对该表是否属于本单位，并统一为“${usual}”。`,
        },
  examples: {
    passing: [
      {
        because: "“本级”、括号的差别不算",
        sheets: [
          draw("expenditure", rows, { unit: "某区人民政府办公室（本级）" }),
          draw("general-public-budget", rows, { unit: "某区人民政府办公室本级" }),
        ],
      },
    ],
    failing: [
      {
        because: "一张表是别的单位的",
        sheets: [
          draw("expenditure", rows, { unit: "某区教育局" }),
          draw("income", rows, { unit: "某区教育局" }),
          draw("general-public-budget", rows, { unit: "某区财政局" }),
        ],
        finds: ["一般公共预算财政拨款支出决算表!A2"],
      },
      {
        because: "“本级”重复",
        sheets: [draw("expenditure", rows, { unit: "某区教育局本级本级" })],
        finds: ["支出决算表!A2"],
      },
    ],
  },
});

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
