/**
 * Marks a copy of a .docx: corrections as tracked changes, comments on phrases. Everything else stays byte for byte: only
 * document.xml and what comments need are rewritten, and in document.xml only the runs that hold a marked phrase.
 */

import { READ_LIMITS } from "../../workbook/limits.js";
import { PackageParts } from "../../workbook/package-parts.js";
import type { Platform } from "../../workbook/platform.js";
import { type Attempt, failed } from "../../workbook/read-failure.js";
import { XmlScanner } from "../../workbook/xml-scan.js";
import { readZipDirectory } from "../../workbook/zip-directory.js";
import { CONTENT_TYPES_PART, withOverride } from "../package/content-types.js";
import { type OfficePackage, openPackage } from "../package/open-package.js";
import { patchPackage } from "../package/patch-package.js";
import {
  addRelationship,
  RELATIONSHIP_TYPES,
  relationshipsPart,
  relativeTarget,
  resolveTarget,
} from "../package/relationship-edits.js";
import { xmlPart } from "../package/xml-part.js";
import { mainDocumentPart } from "../reading/docx/read-docx.js";
import { readStory, type StoryParagraph } from "../reading/docx/story.js";
import { COMMENTS_TYPE, type NewComment, nextCommentId, withComments } from "./comments-part.js";
import { type Run, readRuns } from "./document-runs.js";
import { type Edit, isReplaceable, markRuns, placeRuns, type RunMarks } from "./marked-runs.js";
import type { ReviewNote, ReviewSigned } from "./review-note.js";

export interface ReviewedDocument {
  readonly bytes: Uint8Array;
  /** Corrections made as tracked changes. */
  readonly changes: number;
  /** Comments written. */
  readonly comments: number;
  /** Notes whose phrase could not be marked (it stands in a text that is hidden or was changed since). */
  readonly unplaced: number;
}

/** Marks the notes in a document; the bytes given are not changed. */
export function reviewDocx(
  bytes: Uint8Array,
  notes: readonly ReviewNote[],
  { date }: ReviewSigned,
  platform: Platform,
): Attempt<ReviewedDocument> {
  const opened = openPackage(bytes, platform);
  if (!opened.ok) return opened;
  const zip = readZipDirectory(bytes, platform, READ_LIMITS);
  if (!zip.ok) return zip;
  const main = mainDocumentPart(new PackageParts(zip.value, platform));
  if (main === undefined) return failed("damaged", { detail: "不是 Word 文档" });
  const document = opened.value.text(main);
  if (!document.ok) return document;
  const comments = commentsOf(opened.value, main);
  if (!comments.ok) return comments;
  const marked = markDocument(document.value, notes, nextCommentId(comments.value.text), date);
  if (marked.comments.length === 0)
    return { ok: true, value: { bytes, changes: 0, comments: 0, unplaced: notes.length } };
  const put = new Map([[opened.value.nameOf(main), xmlPart(marked.xml, platform)]]);
  const problem = putComments(opened.value, main, comments.value, marked.comments, date, put, platform);
  if (problem) return problem;
  const patched = patchPackage(bytes, { put }, platform);
  if (!patched.ok) return patched;
  const { changes, comments: written, unplaced } = marked;
  return { ok: true, value: { bytes: patched.value, changes, comments: written.length, unplaced } };
}

interface Marked {
  readonly xml: string;
  readonly comments: readonly NewComment[];
  readonly changes: number;
  readonly unplaced: number;
}

/** Puts all notes into the document's XML. */
function markDocument(xml: string, notes: readonly ReviewNote[], firstComment: number, date: string): Marked {
  const story = new Map(readStory(new XmlScanner(xml)).map((paragraph) => [paragraph.index, paragraph]));
  const runs = readRuns(new XmlScanner(xml));
  const edits: Edit[] = [];
  const comments: NewComment[] = [];
  let lastId = highestId(xml);
  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };
  let changes = 0;
  let unplaced = 0;
  for (const [line, own] of byLine(notes)) {
    const placed = placedNotes(story.get(line), runs, own);
    unplaced += own.length - (placed?.notes.length ?? 0);
    if (!placed || placed.notes.length === 0) continue;
    const marks: { changes: RunMarks["changes"][number][]; comments: RunMarks["comments"][number][] } = {
      changes: [],
      comments: [],
    };
    for (const { note, change } of placed.notes) {
      const id = firstComment + comments.length;
      comments.push({ id, paragraphs: note.comment });
      marks.comments.push({ start: note.start, end: note.end, id });
      if (!change) continue;
      marks.changes.push(change);
      changes += 1;
    }
    edits.push(...markRuns(xml, placed.runs, { ...marks, date, nextId }));
  }
  return { xml: applied(xml, edits), comments, changes, unplaced };
}

interface PlacedNotes {
  readonly runs: ReturnType<typeof placeRuns>;
  readonly notes: readonly { readonly note: ReviewNote; readonly change?: ReviewNote["change"] }[];
}

/** Notes that stand in the paragraph's text; a change stays one only where it can be made and meets no other. */
function placedNotes(
  paragraph: StoryParagraph | undefined,
  all: readonly Run[],
  notes: readonly ReviewNote[],
): PlacedNotes | undefined {
  if (!paragraph) return undefined;
  const runs = placeRuns(all, paragraph.segments);
  const taken: { start: number; end: number }[] = [];
  const isIn = ({ start, end }: ReviewNote): boolean =>
    start >= 0 && end > start && end <= paragraph.text.length && runs.some((run) => run.from < end && run.to > start);
  const placed = notes.filter(isIn).map((note) => {
    const { change } = note;
    const isFree = change && !taken.some((range) => range.start < change.end && change.start < range.end);
    if (!change || !isFree || !isReplaceable(runs, change.start, change.end)) return { note };
    taken.push(change);
    return { note, change };
  });
  return { runs, notes: placed };
}

function byLine(notes: readonly ReviewNote[]): ReadonlyMap<number, readonly ReviewNote[]> {
  const lines = new Map<number, ReviewNote[]>();
  for (const note of notes) {
    const own = lines.get(note.line);
    if (own) own.push(note);
    else lines.set(note.line, [note]);
  }
  return lines;
}

/** Tracked changes have ids of their own among all annotations of the document. */
function highestId(xml: string): number {
  let most = 0;
  for (const [, digits] of xml.matchAll(/\bid="(\d{1,9})"/g)) most = Math.max(most, Number(digits));
  return most;
}

function applied(xml: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, markup } of [...edits].sort((one, other) => one.start - other.start)) {
    result += xml.slice(at, start) + markup;
    at = end;
  }
  return result + xml.slice(at);
}

interface Comments {
  readonly part: string;
  readonly text: string | undefined;
}

/** The comments part that the document links to, or where one would go. */
function commentsOf(file: OfficePackage, main: string): Attempt<Comments> {
  const links = file.relationships(main);
  if (!links.ok) return links;
  const link = links.value.find(({ type, external }) => type === "comments" && !external);
  if (!link) return { ok: true, value: { part: freeName(file, main), text: undefined } };
  const part = resolveTarget(main, link.target);
  const text = file.text(part);
  return text.ok ? { ok: true, value: { part, text: text.value } } : text;
}

function freeName(file: OfficePackage, main: string): string {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  for (let number = 1; ; number += 1) {
    const name = `${folder}comments${number === 1 ? "" : number}.xml`;
    if (!file.has(name)) return name;
  }
}

/** Writes the comments part and, when it is new, its type and the link to it. Answers only with what went wrong. */
function putComments(
  file: OfficePackage,
  main: string,
  { part, text }: Comments,
  comments: readonly NewComment[],
  date: string,
  put: Map<string, Uint8Array>,
  platform: Platform,
): Attempt<never> | undefined {
  const damaged = (name: string): Attempt<never> => failed("damaged", { part: name, detail: "内容不完整或标记不成对" });
  const written = withComments(text, comments, date);
  if (written === undefined) return damaged(part);
  put.set(file.nameOf(part), xmlPart(written, platform));
  if (text !== undefined) return undefined;
  const types = file.text(CONTENT_TYPES_PART);
  if (!types.ok) return types;
  const stated = withOverride(types.value, part, COMMENTS_TYPE);
  if (stated === undefined) return damaged(CONTENT_TYPES_PART);
  put.set(file.nameOf(CONTENT_TYPES_PART), xmlPart(stated, platform));
  const links = relationshipsPart(main);
  const before = file.has(links) ? file.text(links) : undefined;
  if (before && !before.ok) return before;
  const linked = addRelationship(before?.value, {
    type: `${RELATIONSHIP_TYPES}/comments`,
    target: relativeTarget(main, part),
  });
  if (!linked) return damaged(links);
  put.set(file.nameOf(links), xmlPart(linked.text, platform));
  return undefined;
}
