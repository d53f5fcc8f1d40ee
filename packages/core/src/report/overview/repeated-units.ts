/** Units that a run holds more than once: copies and versions, which count in every total as often as they are there. */

/** What is looked at of a unit. */
interface Stated {
  readonly unit: string;
  readonly year: number | null;
  readonly file: string;
}

export interface RepeatedUnit {
  readonly unit: string;
  readonly year: number | null;
  readonly files: readonly string[];
}

/** By the unit and year that the files themselves state, in the order of the units. */
export function repeatedUnits(units: readonly Stated[]): readonly RepeatedUnit[] {
  const groups = new Map<string, { unit: string; year: number | null; files: string[] }>();
  for (const { unit, year, file } of units) {
    if (unit === "") continue;
    const group = groups.get(`${unit}|${year}`);
    if (group) group.files.push(file);
    else groups.set(`${unit}|${year}`, { unit, year, files: [file] });
  }
  return [...groups.values()].filter(({ files }) => files.length > 1);
}

/** Units named; the rest is counted. */
const MOST_NAMED = 5;

/** “注意：某区教育局 2024 年度有 2 份，各算一份”; "" when no unit is there twice. */
export function repeatedInWords(repeated: readonly RepeatedUnit[]): string {
  if (repeated.length === 0) return "";
  const named = repeated
    .slice(0, MOST_NAMED)
    .map(({ unit, year, files }) => `${unit}${year === null ? "" : ` ${year} 年度`}有 ${files.length} 份`);
  const more = repeated.length > MOST_NAMED ? `等 ${repeated.length} 个单位` : "";
  return `${named.join("，")}${more}，合计和名次中各算一份。`;
}
