import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const file = fileURLToPath(
  new URL(
    "../../../docs/examples/wuhan-2024/%E9%83%A8%E9%97%A8%E5%86%B3%E7%AE%97%E5%85%AC%E5%BC%80%E8%A1%A8.xlsx",
    import.meta.url,
  ),
);

/** The sample workbook of the repository. */
export const sampleWorkbook = (): Uint8Array => new Uint8Array(readFileSync(file));

/**
 * The sample with another number in one cell.
 * @param sheet number of the sheet in tab order: 1 封面, 2 目录, 3 公开01表 …
 */
export function withNumber(sheet: number, cell: string, from: string, to: string): Uint8Array {
  const parts = unzipSync(sampleWorkbook());
  const name = `xl/worksheets/sheet${sheet}.xml`;
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const before = new RegExp(`(<c r="${cell}"[^>]*>)<v>${from.replaceAll(".", "\\.")}</v>`);
  if (!before.test(xml)) throw new Error(`${name} ${cell} does not hold ${from}`);
  parts[name] = strToU8(xml.replace(before, `$1<v>${to}</v>`));
  return zipSync(parts);
}
