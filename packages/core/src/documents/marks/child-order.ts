/** Where new children go: Excel refuses a sheet whose elements are out of order (ECMA-376, CT_Worksheet, CT_Stylesheet). */
import { appendToRoot, type XmlRoot } from "../package/xml-children.js";

export const WORKSHEET_ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

export const STYLESHEET_ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** Puts a child behind those of its own name and of earlier ones. Unknown children (AlternateContent) stand near the end. */
export function insertChild(
  text: string,
  root: XmlRoot,
  order: readonly string[],
  name: string,
  markup: string,
): string {
  const rank = order.indexOf(name);
  const next = root.children.find((child) => {
    const position = order.indexOf(child.name);
    return position < 0 ? child.start > lastKnown(root, order, rank) : position > rank;
  });
  return next ? text.slice(0, next.start) + markup + text.slice(next.start) : appendToRoot(text, root, markup);
}

/** End of the last child that must stand before one of this rank. */
const lastKnown = (root: XmlRoot, order: readonly string[], rank: number): number =>
  root.children.reduce((end, child) => {
    const position = order.indexOf(child.name);
    return position >= 0 && position <= rank ? Math.max(end, child.end) : end;
  }, 0);
