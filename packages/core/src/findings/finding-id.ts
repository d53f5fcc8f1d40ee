import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { TableId } from "../tables/table.js";

/** What a finding is about, independent of file, sheet and address, so that its id survives moving and rewording. */
export type Subject =
  | {
      readonly kind: "cell";
      /** Table id; for cells outside tables the kind of part (`cover`, …). */
      readonly table: TableId | string;
      /** Row key of the table (code or item). */
      readonly row: string;
      readonly column: string;
      /** The figure or text found, as shown. */
      readonly actual: string;
    }
  | { readonly kind: "text"; readonly section: string; readonly quote: string; readonly nth: number }
  | { readonly kind: "absence"; readonly table: TableId | string };

/** Number + "-" + first 12 hex digits of SHA-256 of rule and subject (the contract of docs/architecture.md). */
export function findingId(number: string, rule: string, subject: Subject): string {
  return `${number}-${bytesToHex(sha256(utf8ToBytes(subjectKey(rule, subject)))).slice(0, 12)}`;
}

function subjectKey(rule: string, subject: Subject): string {
  switch (subject.kind) {
    case "cell":
      return [rule, subject.table, subject.row, subject.column, subject.actual].join("|");
    case "text":
      return [rule, subject.section, subject.quote.replace(/\s/gu, ""), String(subject.nth)].join("|");
    case "absence":
      return [rule, subject.table].join("|");
  }
}
