/** What the name of a file says about it. */
import type { WorkbookFormat } from "./grid.js";

const FORMATS: Readonly<Record<string, WorkbookFormat>> = {
  ".xlsx": "xlsx",
  ".xlsm": "xlsx",
  ".xltx": "xlsx",
  ".xltm": "xlsx",
  ".xls": "xls",
  ".xlt": "xls",
  ".et": "xls",
  ".ett": "xls",
  ".xlsb": "xlsb",
  ".ods": "ods",
  ".ots": "ods",
  ".htm": "html",
  ".html": "html",
  ".mht": "html",
  ".mhtml": "html",
  ".xml": "spreadsheet-xml",
  ".csv": "delimited",
  ".tsv": "delimited",
  ".tab": "delimited",
  ".txt": "delimited",
  ".prn": "delimited",
};

/** The last part of a path, by either separator. */
const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

/** The extension with its point, in small letters; "" when there is none. */
export function extensionOf(path: string): string {
  const name = fileName(path);
  const point = name.lastIndexOf(".");
  return point > 0 ? name.slice(point).toLowerCase() : "";
}

/** The format that an extension promises; undefined when it promises none. */
export const formatOfExtension = (extension: string): WorkbookFormat | undefined => FORMATS[extension];

/** The file's name without folders and extension: the name of a sheet that has none of its own. */
export function nameWithoutExtension(path: string): string {
  const name = fileName(path);
  return name.slice(0, name.length - extensionOf(path).length);
}
