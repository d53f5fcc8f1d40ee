/** Which files of a folder are taken for workbooks, by name only. A file named on the command line is always tried. */

const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|ods|xlsb|csv)$/i;

/** Files that Excel (`~$`) and WPS (`.~`) keep beside an open workbook, and everything hidden. */
const isHidden = (name: string): boolean => name.startsWith(".") || name.startsWith("~$");

/** `部门决算.juesuan.xlsx`, `部门决算.xlsx.juesuan.json`, `部门决算.核对.xlsx`: this tool's own files. */
const OWN = /\.(?:juesuan|核对|问题清单)\.[a-z]+$/i;

/** The folder in which `batch` keeps its records; a folder that holds one is an output. */
export const BATCH_FOLDER = ".juesuan-batch";

const TEXT = /\.(?:docx|pdf|txt|md)$/i;

/** Whether a file may hold a 情况说明, by its name only. */
export const isTextName = (name: string): boolean => TEXT.test(name);

export type NameKind = "workbook" | "skipped" | "other";

/** `other`: no workbook by its name; such files are counted, the skipped ones are not worth a word. */
export function kindOfName(name: string): NameKind {
  if (isHidden(name) || OWN.test(name)) return "skipped";
  return WORKBOOK.test(name) ? "workbook" : "other";
}
