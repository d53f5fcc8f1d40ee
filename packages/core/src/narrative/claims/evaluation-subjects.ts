/** What the sentences of a section on performance are about. */
import type { Anchor } from "./anchors.js";
import type { Measure } from "./measure.js";

/** One subject per sentence, at its beginning. */
export function evaluationSubjects(text: string, line: number): readonly Anchor[] {
  const subjects: Anchor[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf("。", start);
    const end = stop < 0 ? text.length : stop + 1;
    subjects.push({ start, end: start, measure: evaluated(text.slice(start, end), line) });
    start = end;
  }
  return subjects;
}

/** The projects evaluated together, the department as a whole, or a single project. */
function evaluated(sentence: string, line: number): Measure {
  const isEvaluation = /自评|绩效评价/.test(sentence) && sentence.includes("资金");
  const isWhole = sentence.includes("整体");
  const hasProjects = /项目(?:支出)?(?:共)?[0-9]{1,4}个|[0-9]个(?:一级|二级)?项目/.test(sentence);
  if (isEvaluation && isWhole && !hasProjects) return { id: "evaluation/department" };
  if (isEvaluation && hasProjects && !isWhole) return { id: "evaluation/projects" };
  if (isWhole && !hasProjects) return { id: "department" };
  return { id: "evaluation/item", name: String(line) };
}
