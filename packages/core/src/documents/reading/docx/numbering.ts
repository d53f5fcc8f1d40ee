/** Automatic numbers of a .docx: what numbering.xml declares, and the counter that runs along with the paragraphs. */
import { END, OPEN, type XmlScanner } from "../../../workbook/xml-scan.js";
import { printNumber } from "./number-formats.js";

interface Level {
  start: number;
  format: string;
  /** “%1、”, “（%2）”. */
  text: string;
}

/** A list as paragraphs refer to it by numId. */
interface List {
  /** Lists of one abstract numbering count on together, unless they start anew. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlySet<number>;
}

export type Numbering = ReadonlyMap<string, List>;

/** Deepest level of Word's lists. */
const LEVELS = 9;

/** Reads numbering.xml. */
export function readNumbering(xml: XmlScanner): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let levels: Map<number, Level> | undefined;
  let level: Level | undefined;
  let list: { id: string; abstract: string; overrides: Map<number, number> } | undefined;
  let override = 0;
  const close = (): void => {
    if (list) lists.set(list.id, listOf(list.abstract, abstracts.get(list.abstract) ?? new Map(), list.overrides));
    list = undefined;
  };
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN) continue;
    if (xml.isElement("abstractNum")) {
      levels = new Map();
      abstracts.set(attribute(xml, "abstractNumId") ?? "", levels);
    } else if (xml.isElement("num")) {
      close();
      list = { id: attribute(xml, "numId") ?? "", abstract: "", overrides: new Map() };
    } else if (xml.isElement("abstractNumId") && list) list.abstract = attribute(xml, "val") ?? "";
    else if (xml.isElement("lvlOverride")) override = Number(attribute(xml, "ilvl"));
    else if (xml.isElement("startOverride") && list) list.overrides.set(override, Number(attribute(xml, "val")));
    else if (xml.isElement("lvl") && !list) {
      level = { start: 1, format: "decimal", text: "" };
      levels?.set(Number(attribute(xml, "ilvl")), level);
    } else if (level && !list) {
      if (xml.isElement("start")) level.start = Number(attribute(xml, "val"));
      else if (xml.isElement("numFmt")) level.format = attribute(xml, "val") ?? "decimal";
      else if (xml.isElement("lvlText")) level.text = attribute(xml, "val") ?? "";
    }
  }
  close();
  return lists;
}

function listOf(abstract: string, declared: ReadonlyMap<number, Level>, overrides: ReadonlyMap<number, number>): List {
  const levels = new Map(declared);
  for (const [index, start] of overrides) {
    const level = levels.get(index);
    if (level) levels.set(index, { ...level, start });
  }
  return { abstract, levels, restarts: new Set(overrides.keys()) };
}

export function attribute(xml: XmlScanner, name: string): string | undefined {
  while (xml.nextAttribute()) if (xml.isAttribute(name, true) || xml.isAttribute(name)) return xml.value();
  return undefined;
}

/** Counts along with the paragraphs, in their order. */
export class NumberCounter {
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The number printed before the next paragraph of a list; undefined when none is. */
  next(id: string, level: number): string | undefined {
    const list = this.#numbering.get(id);
    const declared = list?.levels.get(level);
    if (!list || !declared || level < 0 || level >= LEVELS) return undefined;
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const isNew = list.restarts.has(level) && !this.#begun.has(`${id}/${level}`);
    this.#begun.add(`${id}/${level}`);
    const last = counts[level];
    counts[level] = last === undefined || isNew ? declared.start : last + 1;
    counts.length = level + 1;
    if (printNumber(1, declared.format) === undefined) return undefined;
    return declared.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const at = list.levels.get(index);
      return printNumber(counts[index] ?? at?.start ?? 1, at?.format ?? "decimal") ?? "";
    });
  }
}
