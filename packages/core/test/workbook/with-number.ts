/** Changes one stored number of a workbook, and nothing else. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export interface NumberChange {
  readonly sheet: string;
  /** A1 */
  readonly cell: string;
  /** As stored. */
  readonly from: string;
  readonly to: string;
}

/** Throws when the sheet has no such number in that cell; the parts are taken to be numbered in tab order. */
export function withNumber(workbook: Uint8Array, { sheet, cell, from, to }: NumberChange): Uint8Array {
  const parts = unzipSync(workbook);
  const textOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const sheets = [...textOf("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1]);
  const name = `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`;
  const stored = new RegExp(`(<c r="${cell}"[^>]*><v>)${from.replace(".", "\\.")}(</v>)`);
  const xml = textOf(name);
  if (!stored.test(xml)) throw new Error(`no ${from} in ${sheet}!${cell}`);
  return zipSync({ ...parts, [name]: strToU8(xml.replace(stored, `$1${to}$2`)) });
}
