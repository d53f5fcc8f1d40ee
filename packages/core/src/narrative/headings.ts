import type { CompiledStyle } from "./compiled-style.js";
import { type FoldedText, foldText } from "./grammar/folded-text.js";

const TOP = /^#{0,6}([一二三四五六七八九十]{1,3})[、.](.{1,60})$/;
const PART = /^#{0,6}(第[一二三四五六七八九十]{1,3}部分)[:、]?(.{1,60})$/;
const SUB = /^#{0,6}\(([一二三四五六七八九十]{1,3})\)(.{1,60})$/;

/** A heading line: the section it opens (`五`, `五(二)`) and its title. */
export interface Heading {
  readonly no: string;
  readonly title: string;
}

/**
 * Reads a line as a heading: it begins with 一、 or （一） (or 第五部分, of 名词解释), and its title is one of the pack's or at least no sentence.
 * @param section the section the line stands in
 */
export function headingOf(line: FoldedText, section: string, style: CompiledStyle): Heading | undefined {
  const { folded } = line;
  const part = PART.exec(folded);
  if (part && style.glossary && part[2] === foldText(style.glossary.title).folded) {
    return { no: part[1] ?? "", title: part[2] ?? "" };
  }
  const top = TOP.exec(folded);
  // In 名词解释 (一) is a term and no heading.
  const sub = top || section.startsWith("第") ? null : SUB.exec(folded);
  const title = (top?.[2] ?? sub?.[2] ?? "").replace(/[。:]$/, "");
  if (title === "") return undefined;
  const isKnown = style.sections.some((known) => foldText(known.title).folded === title);
  if (!isKnown && /[。;,:]|\d(?:万元|%)/.test(title)) return undefined;
  if (top) return { no: top[1] ?? "", title };
  const above = section.replace(/\(.*$/, "");
  return { no: `${above}(${sub?.[1] ?? ""})`, title };
}

const CAPTION = /^图[0-9]{1,2}[:.、]?(.{1,60})$/;

/** The caption of a chart (“图1：…”); undefined when the line is none. */
export const captionOf = (line: FoldedText): string | undefined => CAPTION.exec(line.folded)?.[1];
