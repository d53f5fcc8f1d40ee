/** Which style a workbook speaks for: what its 情况说明资料 says, the place in the unit's name, the layout of its tables. */
import { readSupplement } from "../supplement/read-supplement.js";
import type { Recognition } from "../tables/table.js";
import type { WorkbookGrid } from "../workbook/grid.js";
import type { CompiledStyle } from "./compiled-style.js";

export interface StyleChoice {
  readonly style: CompiledStyle;
  /** Chinese clauses that say why. */
  readonly reasons: readonly string[];
}

interface Evidence {
  readonly weight: number;
  readonly reason: string;
}

/** The style with the most evidence; undefined when none has any or two have the same. */
export function styleByEvidence(
  styles: readonly CompiledStyle[],
  workbook: WorkbookGrid,
  recognition: Recognition,
): StyleChoice | undefined {
  const judged = styles
    .map((style) => ({ style, evidence: evidenceFor(style, workbook, recognition) }))
    .map(({ style, evidence }) => ({
      style,
      weight: evidence.reduce((sum, { weight }) => sum + weight, 0),
      reasons: evidence.map(({ reason }) => reason),
    }))
    .sort((one, other) => other.weight - one.weight);
  const [first, second] = judged;
  if (!first || first.weight <= 0 || first.weight === second?.weight) return undefined;
  return { style: first.style, reasons: first.reasons };
}

/** What a pack of another region would not have: names weigh more than layouts, which regions share. */
function evidenceFor({ pack }: CompiledStyle, workbook: WorkbookGrid, recognition: Recognition): readonly Evidence[] {
  const found: Evidence[] = [];
  const supplement = readSupplement(workbook);
  if (supplement.state === "read" && supplement.reading.header.style === pack.id) {
    found.push({ weight: 100, reason: "情况说明资料注明了这种写法" });
  }
  const { evidence } = pack;
  if (!evidence) return found;
  const names = [
    recognition.unitName ?? "",
    ...recognition.tables.map(({ unitName }) => unitName?.text ?? ""),
    ...recognition.statements.filter(({ kind }) => kind === "unit-name").map(({ text }) => text),
  ];
  const place = evidence.places.find((candidate) => names.some((name) => name.includes(candidate)));
  if (place !== undefined) found.push({ weight: 10, reason: `单位名称中有“${place}”` });
  const marked = recognition.tables.some(({ mark }) => mark !== undefined);
  if (evidence.tableMarks !== undefined && recognition.tables.length > 0 && evidence.tableMarks === marked) {
    found.push({ weight: 1, reason: marked ? "各表标有公开表号" : "各表没有公开表号" });
  }
  const order = recognition.tables.map(({ id }) => id).filter((id) => evidence.order?.includes(id) ?? false);
  if (
    evidence.order &&
    order.length === evidence.order.length &&
    order.every((id, index) => id === evidence.order?.[index])
  ) {
    found.push({ weight: 2, reason: "“三公”经费表、政府性基金表、国有资本经营表的先后相同" });
  }
  return found;
}
