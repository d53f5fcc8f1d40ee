/** Marks the findings in the cells of a workbook: a colour and a note at each. */
import { marksOfFindings, markWorkbook } from "@juesuan/core";
import { nodePlatform } from "../platform/node-platform.js";
import type { Annotate } from "./annotated.js";

export const annotateWorkbook: Annotate = (bytes, findings) => {
  const marks = marksOfFindings(findings);
  if (marks.length === 0) return { nothing: "没有要标注的问题。" };
  const marked = markWorkbook(bytes, marks, nodePlatform);
  if (!marked.ok) return { problem: marked.failure.message };
  if (marked.value.cells === 0) return { nothing: "没有要标注的单元格。" };
  return { bytes: marked.value.bytes, says: `标注单元格 ${marked.value.cells} 个。` };
};
