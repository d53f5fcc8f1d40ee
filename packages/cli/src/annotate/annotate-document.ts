/** Marks the findings in the prose of a .docx: tracked changes and comments. */
import { reviewDocx, reviewNotes } from "@juesuan/core";
import { nodePlatform } from "../platform/node-platform.js";
import type { Annotate } from "./annotated.js";

export const annotateDocument: Annotate = (bytes, findings, name, date) => {
  const notes = reviewNotes(findings, name);
  if (notes.length === 0) return { nothing: "没有要标注的问题。" };
  // Word shows the time as it stands, whatever the zone.
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  const reviewed = reviewDocx(bytes, notes, { date: `${local.toISOString().slice(0, 19)}Z` }, nodePlatform);
  if (!reviewed.ok) return { problem: reviewed.failure.message };
  const { changes, comments, unplaced } = reviewed.value;
  if (comments === 0) return { problem: "文字与核对时不同，找不到要标注的位置。" };
  const left = unplaced > 0 ? `，另有 ${unplaced} 条找不到位置` : "";
  return { bytes: reviewed.value.bytes, says: `修订 ${changes} 处，批注 ${comments} 条${left}。` };
};
