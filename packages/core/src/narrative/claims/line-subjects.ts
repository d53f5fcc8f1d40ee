/** What the sentences of a line are about: terms and paths in its text, and what its heading announces. */
import { type Anchor, anchorsOf } from "./anchors.js";
import { type ClassPath, classPathsOf } from "./class-path.js";
import { evaluationSubjects } from "./evaluation-subjects.js";
import type { CodedTable, Measure } from "./measure.js";
import { leadingPath, type NameLookup } from "./names-before.js";
import type { ProseLine } from "./prose.js";
import type { Topic } from "./topic.js";

const TABLE_OF_TOPIC: Partial<Record<Topic, CodedTable>> = {
  income: "income",
  expenditure: "expenditure",
  summary: "expenditure",
  appropriation: "appropriation-summary",
  "general-public-budget": "general-public-budget",
  "government-fund": "government-fund",
  "state-capital": "state-capital",
};

/** Terms and paths in the order of the text, paths first where they overlap. */
export function subjectsOf(line: ProseLine, names: NameLookup): readonly Anchor[] {
  const text = line.folded.folded;
  if (line.topic === "performance") return evaluationSubjects(text, line.paragraph.line);
  const table = TABLE_OF_TOPIC[line.topic];
  const marked = table === undefined ? [] : classPathsOf(text);
  const leading = table === undefined || marked.length > 0 ? undefined : leadingPath(line, names);
  const paths = (leading ? [leading] : marked).flatMap((path) => (table ? [pathSubject(path, table)] : []));
  const anchors = anchorsOf(text, line.topic).filter(
    (anchor) =>
      !paths.some((path) => anchor.start < path.end && anchor.end > path.start) &&
      // 机关运行经费 is defined by terms that name other quantities.
      (line.topic !== "agency-operating" || anchor.measure.id === "agency-operating"),
  );
  return [...paths, ...anchors].sort((a, b) => a.start - b.start);
}

function pathSubject(path: ClassPath, table: CodedTable): Anchor {
  const id = path.section === undefined && path.item === undefined ? "category" : "item";
  return { start: path.start, end: path.end, measure: { id, path, table } };
}

/** “3.公务接待费” as a heading names what the lines below it are about. */
export function headingMeasure({ titles, topic, number }: ProseLine): Measure | undefined {
  const title = titles[titles.length - 1] ?? "";
  if (topic === "agency-operating") return { id: "agency-operating" };
  const table = TABLE_OF_TOPIC[topic];
  const [path] = table === undefined ? [] : classPathsOf(title);
  if (path && table) return pathSubject(path, table).measure;
  const [anchor, ...more] = anchorsOf(title, topic);
  if (!anchor || more.length > 0) return undefined;
  // The lines of a list stand under the heading of the whole, but each is about something else.
  const isWhole = !/^(?:three-public|reception|procurement)\//.test(anchor.measure.id);
  if (isWhole && number !== undefined) return undefined;
  const rest = title.slice(0, anchor.start) + title.slice(anchor.end);
  return /^(?:财政拨款|支出|收入|决算|情况|说明|执行|的|具体|总体|一般公共预算|20[0-9]{2}年度?)*$/.test(rest)
    ? anchor.measure
    : undefined;
}
