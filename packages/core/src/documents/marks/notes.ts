/** Notes in a comments part (批注). Notes of the user are kept; what is added to one stands behind its own text. */
import { appendToRoot, attributeText, contentText, type XmlRoot, xmlRoot } from "../package/xml-children.js";
import { MARK_WORD, NOTE_AUTHOR, NOTE_LEAD } from "./mark.js";

export const NO_NOTES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>`;

export interface Note {
  readonly cell: string;
  readonly text: string;
}

export interface NotesAdded {
  readonly text: string;
  /** Those that need a shape of their own; the others went into a note that was there. */
  readonly added: readonly Note[];
}

/** Adds notes; undefined when the part is not well-formed. */
export function withNotes(text: string, notes: readonly Note[]): NotesAdded | undefined {
  const authors = nested(text, "authors");
  if (!authors) return undefined;
  const author = authors.root.children.length;
  const { prefix } = authors.root;
  const name = `<${prefix}author>${contentText(NOTE_AUTHOR)}</${prefix}author>`;
  const withAuthor = authors.replaced(appendToRoot(authors.text, authors.root, name));
  const list = nested(withAuthor, "commentList");
  if (!list) return undefined;
  const present = new Map(list.root.children.map((child) => [child.attributes.get("ref") ?? "", child]));
  const added = notes.filter(({ cell }) => !present.has(cell));
  const markup = added.map(
    ({ cell, text: said }) =>
      `<${prefix}comment ref="${attributeText(cell)}" authorId="${author}"><${prefix}text>${run(said, prefix)}</${prefix}text></${prefix}comment>`,
  );
  let changed = appendToRoot(list.text, list.root, markup.join(""));
  // From the last to the first, so that places stay valid.
  for (const child of [...list.root.children].reverse()) {
    const note = notes.find(({ cell }) => cell === child.attributes.get("ref"));
    if (!note || isThreaded(list.text.slice(child.start, child.end))) continue;
    const longer = withRun(list.text.slice(child.start, child.end), run(`\n${NOTE_LEAD}${note.text}`, prefix));
    if (longer === undefined) return undefined;
    changed = changed.slice(0, child.start) + longer + changed.slice(child.end);
  }
  return { text: list.replaced(changed), added };
}

/** Text of a conversation (Office 365) is only repeated here; Excel would not show what is added. */
const isThreaded = (comment: string): boolean => comment.includes("[Threaded comment]") || /uid="\{/.test(comment);

const run = (text: string, prefix: string): string =>
  `<${prefix}r><${prefix}rPr><${prefix}sz val="9"/><${prefix}rFont val="宋体"/><${prefix}charset val="134"/></${prefix}rPr><${prefix}t xml:space="preserve">${contentText(text)}</${prefix}t></${prefix}r>`;

/** Adds a run to the text of a comment; a plain text becomes a run itself, because the two do not mix. */
function withRun(comment: string, markup: string): string | undefined {
  const text = nested(comment, "text");
  if (!text) return undefined;
  const plain = text.root.children.find(({ name }) => name === "t");
  if (!plain) return text.replaced(appendToRoot(text.text, text.root, markup));
  const { prefix } = text.root;
  // The blank in the tag says that this run was made here, so that it can be undone.
  const wrapped = `<${prefix}r >${text.text.slice(plain.start, plain.end)}</${prefix}r>${markup}`;
  return text.replaced(text.text.slice(0, plain.start) + wrapped + text.text.slice(plain.end));
}

export interface NotesRemoved {
  readonly text: string;
  /** Cells whose notes are gone. */
  readonly cells: readonly string[];
  /** Notes of others, to which something had been added. */
  readonly shortened: number;
  /** No note is left. */
  readonly isEmpty: boolean;
}

/** Takes the notes of this program out; undefined when the part is not well-formed. */
export function withoutNotes(text: string): NotesRemoved | undefined {
  if (!text.includes(MARK_WORD)) return { text, cells: [], shortened: 0, isEmpty: false };
  const authors = nested(text, "authors");
  const list = nested(text, "commentList");
  if (!authors || !list) return undefined;
  const own = new Set(
    authors.root.children.flatMap(({ start, end }, index) =>
      authors.text.slice(start, end).includes(`>${NOTE_AUTHOR}<`) ? [String(index)] : [],
    ),
  );
  const cells: string[] = [];
  let shortened = 0;
  let changed = list.text;
  for (const child of [...list.root.children].reverse()) {
    const comment = list.text.slice(child.start, child.end);
    const isOwn = own.has(child.attributes.get("authorId") ?? "");
    const kept = isOwn ? "" : withoutRun(comment);
    if (kept === undefined) return undefined;
    if (isOwn) cells.push(child.attributes.get("ref") ?? "");
    else if (kept !== comment) shortened += 1;
    changed = changed.slice(0, child.start) + kept + changed.slice(child.end);
  }
  const isEmpty = cells.length === list.root.children.length;
  const withList = list.replaced(changed);
  const lastAuthor = authors.root.children.at(-1);
  // Comments name authors by position, so only the last can go.
  const isLast = lastAuthor !== undefined && own.has(String(authors.root.children.length - 1));
  const kept = isLast ? authors.text.slice(0, lastAuthor.start) + authors.text.slice(lastAuthor.end) : authors.text;
  const result = nested(withList, "authors")?.replaced(kept);
  return result === undefined ? undefined : { text: result, cells: cells.reverse(), shortened, isEmpty };
}

/** Takes the added run out of a comment of someone else; a plain text that was made a run becomes plain again. */
function withoutRun(comment: string): string | undefined {
  if (!comment.includes(NOTE_LEAD)) return comment;
  const text = nested(comment, "text");
  if (!text) return undefined;
  const runs = text.root.children;
  const added = runs.filter(({ start, end }) => text.text.slice(start, end).includes(`\n${NOTE_LEAD}`));
  let changed = text.text;
  for (const { start, end } of [...added].reverse()) changed = changed.slice(0, start) + changed.slice(end);
  const [only, ...others] = runs.filter((one) => !added.includes(one));
  const single = only && others.length === 0 ? text.text.slice(only.start, only.end) : "";
  const inside = xmlRoot(single);
  if (inside && inside.name === "r" && single.slice(0, inside.openEnd).endsWith("r >")) {
    changed = changed.replace(single, () => single.slice(inside.openEnd, inside.closeStart));
  }
  return text.replaced(changed);
}

interface Nested {
  readonly text: string;
  readonly root: XmlRoot;
  replaced(changed: string): string;
}

/** A child of the root as a text of its own. */
function nested(text: string, name: string): Nested | undefined {
  const child = xmlRoot(text)?.children.find((one) => one.name === name);
  if (!child) return undefined;
  const own = text.slice(child.start, child.end);
  const root = xmlRoot(own);
  return (
    root && { text: own, root, replaced: (changed) => text.slice(0, child.start) + changed + text.slice(child.end) }
  );
}
