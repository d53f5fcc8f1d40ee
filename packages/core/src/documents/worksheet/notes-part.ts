/** Notes on cells of a new sheet: their texts, and the shapes that Excel asks for (ECMA-376 part 1, 18.7; VML of Office 2000). */
import { parseA1 } from "../../workbook/reference.js";
import { attributeText } from "../package/xml-children.js";

export interface CellNote {
  /** A1. */
  readonly cell: string;
  readonly text: string;
}

const AUTHOR = "决算核";

export function notesMarkup(notes: readonly CellNote[], namespace: string): string {
  const each = notes.map(
    ({ cell, text }) =>
      `<comment ref="${cell}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">${attributeText(text)}</t></r></text></comment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors><author>${AUTHOR}</author></authors><commentList>${each.join("")}</commentList></comments>`;
}

/** One hidden box per note, right of its cell. */
export function noteShapesMarkup(notes: readonly CellNote[]): string {
  const shapes = notes.map(({ cell }, index) => {
    const place = parseA1(cell) ?? { row: 1, column: 1 };
    const [row, column] = [place.row - 1, place.column - 1];
    const anchor = `${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 5}, 1`;
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:180pt;height:80pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`;
}
