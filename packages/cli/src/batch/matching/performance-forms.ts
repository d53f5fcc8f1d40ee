/** Self-evaluation forms (绩效自评表) among the files of a folder, and the workbook each goes with, by names. */
import { posix } from "node:path";
import type { InputFile } from "../../inputs/find-inputs.js";
import { matchTexts } from "./match-texts.js";
import { nameKey } from "./name-key.js";

export interface FormMatches {
  /** Absolute paths of the forms of a workbook, by the workbook's absolute path. */
  readonly formsOf: ReadonlyMap<string, readonly string[]>;
  /** What is left to be checked, and to be matched as 情况说明. */
  readonly workbooks: readonly InputFile[];
  readonly texts: readonly InputFile[];
}

const FORM_WORDS = /绩效|自评|评价|部门整体|整体支出|项目支出|项目|结果|目标/gu;

const READING = {
  key: (fileName: string): string => nameKey(fileName.replace(FORM_WORDS, "")),
  saysSo: (): boolean => true,
};

/** Whether a file holds self-evaluation forms and not the tables of the accounts or their prose, by its name only. */
export const isForm = ({ name }: InputFile): boolean => {
  const file = posix.basename(name);
  return /绩效|自评/u.test(file) && !/决算公开|公开表|决算表|报表|情况说明/u.test(file);
};

/**
 * Takes the forms out of a listing. A workbook with forms that goes with no other stays a workbook, so that its report says
 * what it lacks.
 */
export function matchForms(workbooks: readonly InputFile[], texts: readonly InputFile[]): FormMatches {
  const books = workbooks.filter((file) => !isForm(file));
  const forms = [...workbooks.filter(isForm), ...texts.filter((file) => isForm(file) && /\.docx$/i.test(file.name))];
  const { textsOf: formsOf } = matchTexts(books, forms, READING);
  const taken = new Set([...formsOf.values()].flat());
  return {
    formsOf,
    workbooks: workbooks.filter(({ path }) => !taken.has(path)),
    texts: texts.filter((file) => !isForm(file)),
  };
}
