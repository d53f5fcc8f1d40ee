import type { Anchor, Finding, OutcomeKind, Report, TableId } from "@juesuan/core";
import type { CellInput } from "../../host/workbook-host.js";

/** A table that was recognised, as the pane lists it. */
export interface FoundTable {
  readonly id: TableId;
  /** The title as printed. */
  readonly title: string;
  readonly sheet: string;
  /** A1:F38. */
  readonly range: string;
  readonly amountUnit: string;
}

/** A part of the workbook that is none of the nine tables, and why. */
export interface OtherPart {
  readonly sheet: string;
  readonly range: string;
  readonly reason: string;
}

/** How one rule ended, with the words the pane shows for it. */
export interface ListedOutcome {
  readonly number: string;
  readonly title: string;
  readonly outcome: OutcomeKind;
  readonly places: number;
  readonly reason?: string;
  readonly crashed: boolean;
}

/** A file beside the workbook that could not be used, and what to do: Chinese sentences. */
export interface CompanionProblem {
  readonly name: string;
  readonly message: string;
  readonly fix: string;
}

type TextAnchor = Extract<Anchor, { readonly kind: "text" }>;

/** Names a paragraph of a text. */
export const paragraphId = ({ file, line, part }: Pick<TextAnchor, "file" | "line" | "part">): string =>
  [file, part ?? "", line].join("\n");

/** What a check yields. Everything in it can be sent between threads. */
export interface CheckedWorkbook {
  readonly kind: "checked";
  readonly unitName?: string;
  readonly year?: number;
  readonly tables: readonly FoundTable[];
  readonly others: readonly OtherPart[];
  readonly findings: readonly Finding[];
  readonly outcomes: readonly ListedOutcome[];
  /** Non-empty amount cells of the recognised tables. */
  readonly amountCells: number;
  readonly companionProblems: readonly CompanionProblem[];
  /** `sheet!A1` of the cells that suggestions want changed → what they hold. */
  readonly seen: ReadonlyMap<string, CellInput>;
  /** Paragraphs of the 情况说明 that findings quote, by `paragraphId`. */
  readonly paragraphs: ReadonlyMap<string, string>;
  /** The same as other programs get it, for the exports. The file's hash is left out. */
  readonly report: Report;
}

/** The workbook could not be read, or its check came to no end. */
export interface UnreadableWorkbook {
  readonly kind: "unreadable";
  /** Why: one Chinese sentence. */
  readonly message: string;
  /** What to do: one Chinese sentence. */
  readonly fix: string;
}

export type CheckReply = CheckedWorkbook | UnreadableWorkbook;
