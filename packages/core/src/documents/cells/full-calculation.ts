import { insertChild } from "../marks/child-order.js";
import { xmlRoot } from "../package/xml-children.js";

/** ECMA-376, CT_Workbook. */
const WORKBOOK_ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " ",
  );

/** Has Excel calculate every formula when the workbook is opened. Undefined when the part is not well-formed. */
export function withFullCalculation(text: string): string | undefined {
  const root = xmlRoot(text);
  if (!root) return undefined;
  const known = root.children.find(({ name }) => name === "calcPr");
  if (!known) return insertChild(text, root, WORKBOOK_ORDER, "calcPr", `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
  const tag = text.slice(known.start, known.end).replace(/\sfullCalcOnLoad="[^"]*"/, "");
  const end = tag.search(/\s*\/?>/);
  return `${text.slice(0, known.start)}${tag.slice(0, end)} fullCalcOnLoad="1"${tag.slice(end)}${text.slice(known.end)}`;
}
