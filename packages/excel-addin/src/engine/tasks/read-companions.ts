import {
  budgetWorkbook,
  type CodeOverlay,
  type Companions,
  type ComparedWorkbook,
  comparedWorkbook,
  openWorkbook,
  type Platform,
  readOverlay,
  readTextDocument,
  type TextDocument,
  textRows,
  type WorkbookGrid,
} from "@juesuan/core";
import { done, type HostAnswer, refused } from "../../host/workbook-host.js";
import { browserPorts } from "../browser-ports.js";
import type { CompanionFile } from "../check-setup.js";
import { Remembered } from "../remembered.js";
import type { CompanionProblem } from "./check-reply.js";

type Companion = HostAnswer<ComparedWorkbook | TextDocument | CodeOverlay>;

/** A department has some tens of subordinate units. */
const companions = new Remembered<Companion>(200);

const TEXT_NAME = /\.(?:docx|pdf|txt|md)$/i;

export interface ReadCompanions {
  readonly companions: Companions;
  /** The user's own code tables. */
  readonly overlays: readonly CodeOverlay[];
  readonly problems: readonly CompanionProblem[];
}

/** Reads the files beside the workbook, each once; one that fails costs only itself. */
export async function readCompanions(files: readonly CompanionFile[], platform: Platform): Promise<ReadCompanions> {
  const problems: CompanionProblem[] = [];
  const workbooks: Record<"prior" | "budget" | "unit", ComparedWorkbook[]> = { prior: [], budget: [], unit: [] };
  const narratives: TextDocument[] = [];
  const performance: (ComparedWorkbook | TextDocument)[] = [];
  const overlays: CodeOverlay[] = [];
  for (const file of files) {
    const answer = await companions.get(file.id, () => readCompanion(file, platform));
    if (!answer.ok) {
      problems.push({ name: file.name, message: answer.message, fix: answer.fix });
      continue;
    }
    const { value } = answer;
    if ("codes" in value) overlays.push(value);
    else if (file.role === "performance") performance.push(value);
    else if ("paragraphs" in value) narratives.push(value);
    else if (file.role !== "narrative" && file.role !== "codes") workbooks[file.role].push(value);
  }
  const [prior] = workbooks.prior;
  const [budget] = workbooks.budget;
  return {
    companions: {
      narratives,
      performance,
      ...(prior && { prior }),
      ...(budget && { budget }),
      ...(workbooks.unit.length > 0 && { units: workbooks.unit }),
    },
    overlays,
    problems,
  };
}

async function readCompanion({ role, name, bytes }: CompanionFile, platform: Platform): Promise<Companion> {
  if (role === "narrative" || (role === "performance" && TEXT_NAME.test(name))) {
    const reading = await readTextDocument(name, bytes, platform, browserPorts);
    return reading.ok ? done(reading.document) : refused(reading.failure.message, reading.failure.fix);
  }
  const reading = await openWorkbook(name, bytes, platform, browserPorts);
  if (!reading.ok) return refused(reading.failure.message, reading.failure.fix);
  if (role === "codes") return codeTable(name, reading.workbook);
  const compared = (role === "budget" ? budgetWorkbook : comparedWorkbook)(name, reading.workbook);
  // Self-evaluation forms need not stand beside tables of the disclosure.
  if (compared.recognition.tables.length > 0 || role === "performance") return done(compared);
  return refused("其中没有找到公开表。", "请确认选对了文件，各表的标题和表头是否完整。");
}

/** A code table of the user's; one that contradicts itself is not used at all. */
function codeTable(name: string, workbook: WorkbookGrid): Companion {
  const { overlay, problems } = readOverlay(name, textRows(workbook));
  const contradiction = problems.find(({ kind }) => kind === "contradiction");
  return contradiction ? refused(contradiction.message, "请改正科目表后重新选择。") : done(overlay);
}
