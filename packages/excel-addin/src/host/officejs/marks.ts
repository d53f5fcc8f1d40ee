import { MARK_FILLS, markFormula, severityOfFormula } from "../mark-tag.js";
import type { Mark, MarkingResult } from "../workbook-host.js";

type Refused = MarkingResult["refused"][number];

/**
 * Marks cells by conditional formats that carry the product's tag, so that the user's formats stay as they are. Former
 * marks of the sheets go first. Protected sheets are left alone and named.
 */
export async function setMarks(context: Excel.RequestContext, marks: readonly Mark[]): Promise<MarkingResult> {
  const cleared = await clearMarks(context);
  const { worksheets } = context.workbook;
  const open = new Map(
    worksheets.items.filter((sheet) => !sheet.protection.protected).map((sheet) => [sheet.name, sheet]),
  );
  const known = new Set(worksheets.items.map((sheet) => sheet.name));
  const refused = new Map<string, Refused>();
  let count = 0;
  for (const { sheet: name, row, column, severity } of marks) {
    const sheet = open.get(name);
    if (!sheet) {
      refused.set(name, { sheet: name, why: known.has(name) ? "protected" : "missing" });
      continue;
    }
    const range = sheet.getRangeByIndexes(row - 1, column - 1, 1, 1);
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = markFormula(severity);
    custom.format.fill.color = MARK_FILLS[severity];
    count += 1;
  }
  await context.sync();
  for (const each of cleared.refused) refused.set(each.sheet, each);
  return { count, refused: [...refused.values()] };
}

/** Removes every conditional format that carries the tag. Leaves the worksheets with name and protection loaded. */
export async function clearMarks(context: Excel.RequestContext): Promise<MarkingResult> {
  const tagged = await findMarks(context);
  const refused: Refused[] = [];
  let count = 0;
  for (const { sheet, formats } of tagged) {
    if (formats.length === 0) continue;
    if (sheet.protection.protected) {
      refused.push({ sheet: sheet.name, why: "protected" });
      continue;
    }
    for (const format of formats) format.delete();
    count += formats.length;
  }
  await context.sync();
  return { count, refused };
}

async function findMarks(context: Excel.RequestContext) {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const all = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/type");
    return { sheet, formats };
  });
  await context.sync();
  const custom = all.map(({ sheet, formats }) => ({
    sheet,
    formats: formats.items.filter((format) => format.type === "Custom"),
  }));
  for (const { formats } of custom) for (const format of formats) format.custom.rule.load("formula");
  await context.sync();
  return custom.map(({ sheet, formats }) => ({
    sheet,
    formats: formats.filter((format) => severityOfFormula(format.custom.rule.formula) !== undefined),
  }));
}
