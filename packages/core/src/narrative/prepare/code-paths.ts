/** Codes of the unit's tables by the names of their path, as prose names them. */
import type { Facts } from "../../facts/facts.js";
import type { CodeNames } from "../quantities/inputs.js";
import type { CodeOfPath } from "./fields-of-text.js";

const TABLES = ["general-public-budget", "government-fund", "state-capital", "expenditure"] as const;

/** Brackets, blanks and a final 支出 do not tell names apart. */
const plain = (name: string): string =>
  name
    .replace(/[\s\u200b]/gu, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replace(/(?<=.)支出$/u, "");

export function codesByPath(facts: Facts, names: CodeNames): CodeOfPath {
  const printed = new Map<string, string>();
  for (const id of TABLES) {
    for (const row of facts.table(id)?.table.rows ?? []) {
      if (row.code !== undefined && !printed.has(row.code)) printed.set(row.code, row.name);
    }
  }
  const nameOf = (code: string): string => plain(printed.get(code) || names.functional(code) || code);
  const byPath = new Map(
    [...printed.keys()].map((code) => [
      [3, 5, 7].flatMap((digits) => (digits <= code.length ? [nameOf(code.slice(0, digits))] : [])).join("/"),
      code,
    ]),
  );
  return (path) => byPath.get(path.map(plain).join("/"));
}
