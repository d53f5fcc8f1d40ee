/** The yellow boxes of notes: VML shapes, which Excel needs for every note. VML is not always well-formed XML. */
import { parseA1 } from "../../workbook/reference.js";
import type { Note } from "./notes.js";

/** Ids of a sheet's shapes begin at 1024 times its number. */
const IDS_PER_SHEET = 1024;

/** A drawing without shapes. */
export const noShapes = (sheetNumber: number): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheetNumber}"/></o:shapelayout></xml>`;

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const END = "</xml>";

/** Adds a box for each note; undefined when the drawing has no end. */
export function withShapes(text: string, notes: readonly Note[], sheetNumber: number): string | undefined {
  const end = text.lastIndexOf(END);
  if (end < 0) return undefined;
  let id = Math.max(
    sheetNumber * IDS_PER_SHEET,
    ...[...text.matchAll(/_x0000_s(\d{1,9})/g)].map((match) => Number(match[1])),
  );
  const shapes = notes.map((note) => {
    id += 1;
    return shape(note, id);
  });
  const type = text.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
  return text.slice(0, end) + type + shapes.join("") + text.slice(end);
}

const CHARACTERS_PER_LINE = 18;
const LINE_POINTS = 13;

function shape({ cell, text }: Note, id: number): string {
  const place = parseA1(cell) ?? { row: 1, column: 1 };
  const row = place.row - 1;
  const column = place.column - 1;
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 1);
  const rows = Math.max(4, Math.min(24, lines));
  const top = Math.max(0, row - 1);
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;width:220pt;height:${rows * LINE_POINTS}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${top}, 10, ${column + 4}, 20, ${top + rows}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

export interface ShapesLeft {
  readonly text: string;
  readonly isEmpty: boolean;
}

/** Takes the boxes of these cells out. */
export function withoutShapes(text: string, cells: ReadonlySet<string>): ShapesLeft {
  const places = new Set(
    [...cells].flatMap((cell) => {
      const place = parseA1(cell);
      return place ? [`${place.row - 1},${place.column - 1}`] : [];
    }),
  );
  let kept = "";
  let done = 0;
  let left = 0;
  for (let at = text.indexOf("<v:shape "); at >= 0; at = text.indexOf("<v:shape ", at + 1)) {
    const close = text.indexOf("</v:shape>", at);
    if (close < 0) break;
    const end = close + "</v:shape>".length;
    const own = text.slice(at, end);
    const row = /<x:Row>\s*(\d{1,9})\s*<\/x:Row>/.exec(own)?.[1];
    const column = /<x:Column>\s*(\d{1,9})\s*<\/x:Column>/.exec(own)?.[1];
    if (own.includes('ObjectType="Note"') && places.has(`${row},${column}`)) {
      kept += text.slice(done, at);
      done = end;
    } else left += 1;
    at = end - 1;
  }
  return { text: kept + text.slice(done), isEmpty: left === 0 };
}
