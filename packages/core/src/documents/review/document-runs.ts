/** The runs of a Word document as they stand in its XML, so that a phrase can be cut out of them. One pass. */
import { CLOSE, END, OPEN, type XmlScanner } from "../../workbook/xml-scan.js";

/** A child of a run other than its properties: w:t, w:tab, w:br … */
export interface RunChild {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Run {
  readonly start: number;
  readonly end: number;
  /** Prefix of the element with its colon (`w:`). */
  readonly prefix: string;
  /** The opening tag and the properties, as they stand. */
  readonly head: string;
  readonly properties: string;
  readonly children: readonly RunChild[];
  /** False inside another tracked change or a field, where a change of ours would not be one of the text alone. */
  readonly isPlain: boolean;
}

/** Elements around a run that keep it from being changed. */
const GUARDS = new Set(["ins", "del", "moveFrom", "moveTo", "fldSimple", "Fallback"]);

interface Building {
  readonly start: number;
  readonly depth: number;
  readonly prefix: string;
  readonly isPlain: boolean;
  headEnd: number;
  propertiesStart: number;
  readonly children: RunChild[];
}

/** All runs in the order of their beginnings; the scanner's problem, if any, is looked at by the caller. */
export function readRuns(xml: XmlScanner): readonly Run[] {
  const runs: Run[] = [];
  const open: Building[] = [];
  const guards: number[] = [];
  /** Depth of complex fields that are open (w:fldChar). */
  let fields = 0;
  for (let token = xml.next(); token !== END; token = xml.next()) {
    const run = open.at(-1);
    if (token === CLOSE) {
      if (guards.at(-1) === xml.depth + 1) guards.pop();
      if (run && run.depth === xml.depth + 1) {
        open.pop();
        runs.push(finished(xml.text, run, xml.restsIn(xml.depth)));
      }
      continue;
    }
    if (token !== OPEN) continue;
    const start = xml.text.lastIndexOf("<", xml.nameStart);
    const name = xml.text.slice(xml.nameStart, xml.nameEnd);
    if (run && xml.depth === run.depth + 1) {
      if (name === "fldChar") fields += fieldStep(xml);
      const end = passOver(xml);
      if (name === "rPr") Object.assign(run, { propertiesStart: start, headEnd: end });
      else run.children.push({ name, start, end });
    } else if (GUARDS.has(name)) guards.push(xml.depth);
    else if (name === "r") {
      const prefix = xml.text.slice(start + 1, xml.nameStart);
      const isPlain = guards.length === 0 && fields === 0;
      while (xml.nextAttribute());
      const headEnd = xml.restsIn(xml.depth);
      if (headEnd < 0) continue;
      open.push({ start, depth: xml.depth, prefix, isPlain, headEnd, propertiesStart: -1, children: [] });
    }
  }
  return runs.sort((one, other) => one.start - other.start);
}

function finished(text: string, run: Building, end: number): Run {
  const { start, prefix, headEnd, propertiesStart, children, isPlain } = run;
  const properties = propertiesStart < 0 ? "" : text.slice(propertiesStart, headEnd);
  return { start, end, prefix, head: text.slice(start, headEnd), properties, children, isPlain };
}

/** Moves past the element just opened and answers where it ends. */
function passOver(xml: XmlScanner): number {
  const { depth } = xml;
  while (xml.depth >= depth && xml.next() !== END);
  return xml.restsIn(depth - 1);
}

function fieldStep(xml: XmlScanner): number {
  while (xml.nextAttribute()) {
    if (!xml.isAttribute("fldCharType", true) && !xml.isAttribute("fldCharType")) continue;
    const type = xml.value();
    return type === "begin" ? 1 : type === "end" ? -1 : 0;
  }
  return 0;
}
