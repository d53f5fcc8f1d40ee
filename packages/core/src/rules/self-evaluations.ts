/** The self-evaluation forms that belong to a check: worksheets of the workbook, `--performance` files, tables of the prose. */

import type { PerformanceForm } from "../documents/performance/form.js";
import { textTableGrid, worksheetGrid } from "../documents/performance/form-grid.js";
import { readForms } from "../documents/performance/read-forms.js";
import type { TextDocument } from "../documents/text-document.js";
import { onceFor } from "../facts/once-for.js";
import type { Anchor } from "../findings/finding.js";
import type { Recognition } from "../tables/table.js";
import type { WorkbookGrid } from "../workbook/grid.js";
import type { RuleEnd, RuleInput } from "./rule.js";

export interface SelfEvaluation {
  readonly form: PerformanceForm;
  /** The other workbook that it stands in; absent for the workbook that is checked and for texts. */
  readonly file?: string;
}

/** Every rule on forms asks; they are read once per check. */
export const selfEvaluations: (input: RuleInput) => readonly SelfEvaluation[] = onceFor(readAll);

function readAll({ workbook, recognition, companions }: RuleInput): readonly SelfEvaluation[] {
  const own = workbookForms(workbook, recognition).map((form) => ({ form }));
  const given = companions.performance.flatMap((companion) =>
    "workbook" in companion
      ? workbookForms(companion.workbook, companion.recognition).map((form) => ({ form, file: companion.file }))
      : textForms(companion),
  );
  // A whole disclosure in Word has its forms behind the prose.
  return [...own, ...given, ...companions.narratives.flatMap(textForms)];
}

const textForms = (document: TextDocument): readonly SelfEvaluation[] =>
  (document.tables ?? []).flatMap((table) => {
    const grid = textTableGrid(document, table);
    return grid ? readForms(grid).map((form) => ({ form })) : [];
  });

/** Rows of the nine tables are left out, and so are sheets without the words. */
function workbookForms(workbook: WorkbookGrid, { tables }: Recognition): readonly PerformanceForm[] {
  return workbook.sheets.flatMap((sheet) => {
    const ranges = tables.filter((table) => table.sheet === sheet.name).map((table) => table.range);
    const grid = worksheetGrid(sheet, (row) => ranges.some((range) => row >= range.top && row <= range.bottom));
    return grid ? readForms(grid) : [];
  });
}

/** How a rule ends that has nothing to look at. */
export const NO_FORMS: RuleEnd = {
  notRun: "没有绩效自评表：工作簿中没有自评表，也没有用 --performance 指定",
};

/** Places of a form's cells; those of another workbook are followed by its file. */
export function formPlaces(
  { file }: SelfEvaluation,
  places: readonly [Anchor, ...Anchor[]],
): readonly [Anchor, ...Anchor[]] {
  return file === undefined ? places : [...places, { kind: "file", file }];
}

/** The row key of a form's figure in ids: the form's name and what it is. */
export const formRow = ({ form }: SelfEvaluation, part: string): string => `${form.name}/${part}`;
