/**
 * What stands beside the workbook that is checked: prose, last year's workbook, the published budget, subordinate units.
 * Everything is optional; a rule whose companion is missing ends `not-run` and says which one it needs.
 */
import type { TextDocument } from "../documents/text-document.js";
import { collectFacts } from "../facts/collect.js";
import type { Facts } from "../facts/facts.js";
import { asFinalAccounts } from "../tables/budget-workbook.js";
import { recognise } from "../tables/recognise.js";
import type { Recognition } from "../tables/table.js";
import type { WorkbookGrid } from "../workbook/grid.js";

/** Another workbook that figures are compared with. */
export interface ComparedWorkbook {
  /** The file's name as reports name it, with `/`. */
  readonly file: string;
  readonly workbook: WorkbookGrid;
  readonly recognition: Recognition;
  readonly facts: Facts;
}

export interface Companions {
  /** Texts of the 情况说明. */
  readonly narratives: readonly TextDocument[];
  /** Last year's final accounts of the same unit. */
  readonly prior?: ComparedWorkbook;
  /** The unit's published budget of the year. */
  readonly budget?: ComparedWorkbook;
  /** Final accounts of the department proper and its subordinate units, for the workbook of a whole department. */
  readonly units?: readonly ComparedWorkbook[];
  /** Workbooks or texts that hold performance self-evaluation forms (自评表); sheets of the workbook itself need no companion. */
  readonly performance: readonly (ComparedWorkbook | TextDocument)[];
}

export const NO_COMPANIONS: Companions = { narratives: [], performance: [] };

/** Reads the tables of a workbook that another one is compared with. */
export function comparedWorkbook(file: string, workbook: WorkbookGrid): ComparedWorkbook {
  const recognition = recognise(workbook);
  return { file, workbook, recognition, facts: collectFacts(workbook, recognition) };
}

/** The same for a published budget, whose tables are those of the final accounts in the words of planning. */
export const budgetWorkbook = (file: string, workbook: WorkbookGrid): ComparedWorkbook =>
  comparedWorkbook(file, asFinalAccounts(workbook));
