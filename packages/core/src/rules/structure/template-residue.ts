import { a1 } from "../../workbook/reference.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

/** Placeholders and alternatives that a template leaves for the author to fill in or strike out. */
const RESIDUE = [
  /[×Ｘ✕╳]{2,}/u,
  /(?:^|[^A-Za-z])[Xx]{2,}(?![A-Za-z])/u,
  /20[×Xx]{1,2}年|[×Xx]{4}年/u,
  /增加（减少）|增加\(减少\)|增长（下降）|增长\(下降\)|大于（小于）|大于\(小于\)/u,
  /（此处[^）]{0,30}）|【请[^】]{0,30}】|（填写[^）]{0,30}）/u,
] as const;

/** Every one of them holds one of these; most texts of a table hold none. */
const MAY_BE_RESIDUE = /[×Ｘ✕╳Xx]|减少|下降|小于|此处|请|填写/u;

interface Params {
  readonly sheet: string;
  readonly text: string;
  readonly residue: string;
}

const rows = [["", "合计", "10.00", "6.00", "4.00"]];

export const templateResidue = defineRule<Params>({
  meta: {
    id: "structure/template-residue",
    number: "JS-015",
    title: "没有留下模板的占位文字",
    severity: "warning",
    requirements: ["S11"],
    basis: "部门决算公开模板：占位文字应替换为实际内容",
    explanation: "在公开表和封面中查找“××”“XX”“增加（减少）”等没有替换的占位文字和没有划去的选择项。",
  },
  *check({ workbook, recognition }) {
    const sheets = new Set<string>();
    for (const table of recognition.tables) sheets.add(table.sheet);
    for (const part of recognition.others)
      if (part.kind === "cover" || part.kind === "contents") sheets.add(part.sheet);
    let places = 0;
    for (const sheet of workbook.sheets) {
      if (!sheets.has(sheet.name)) continue;
      for (const cell of sheet.cells) {
        if (cell.content.kind !== "text") continue;
        places += 1;
        const { text } = cell.content;
        const residue = residueIn(text);
        if (residue === undefined) continue;
        yield {
          subject: { kind: "cell", table: sheet.name, row: "text", column: "text", actual: text },
          where: [{ kind: "cell", sheet: sheet.name, cell: a1(cell) }],
          params: { sheet: sheet.name, text, residue },
          actual: residue.trim(),
        };
      }
    }
    return { places };
  },
  say: ({ sheet, text, residue }) => ({
    message: `工作表“${sheet}”中的“${shorten(text)}”留有模板文字“${residue.trim()}”。`,
    why: "占位文字没有替换就公开，属于格式不规范。",
    fix: "请改为实际内容，或划去不适用的选择项。",
  }),
  examples: {
    passing: [{ because: "没有占位文字", sheets: [draw("expenditure", rows)] }],
    failing: [
      {
        because: "单位名称没有替换",
        sheets: [draw("expenditure", rows, { unit: "××市××局" })],
        finds: ["支出决算表!A2"],
      },
    ],
  },
});

/** What was left in a text; of several kinds the first in the list. */
function residueIn(text: string): string | undefined {
  if (!MAY_BE_RESIDUE.test(text)) return undefined;
  for (const pattern of RESIDUE) {
    const match = pattern.exec(text);
    if (match) return match[0];
  }
  return undefined;
}

const shorten = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
