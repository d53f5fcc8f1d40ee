import { countsInWords, type Report, SEVERITIES } from "@juesuan/core";
import { EXIT, type ExitStatus, type FailOn } from "../../exit-status.js";
import type { Checked } from "../../work/task.js";

/** What counts of a checked file. */
export interface Counted extends Pick<Checked, "status" | "summary" | "crashed"> {
  readonly isShort?: boolean;
}

/** What the files of a run come to. */
export class Tally {
  files = 0;
  #unreadable = 0;
  #withoutTables = 0;
  #isCrashed = false;
  #isShort = false;
  readonly #summary = { error: 0, warning: 0, info: 0, waived: 0 };

  add({ status, summary, crashed, isShort }: Counted): void {
    this.files += 1;
    if (status === "unreadable") this.#unreadable += 1;
    else if (status === "no-tables") this.#withoutTables += 1;
    else for (const key of KEYS) this.#summary[key] += summary[key];
    this.#isCrashed ||= crashed;
    this.#isShort ||= isShort ?? false;
  }

  /** The exit status, by the contract: 2 for what could not be checked, 1 for findings at or above the level. */
  status(failOn: FailOn): ExitStatus {
    if (this.#unreadable + this.#withoutTables > 0 || this.#isCrashed || this.#isShort) return EXIT.impossible;
    if (failOn === "never") return EXIT.fine;
    const counted = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
    return counted.some((severity) => this.#summary[severity] > 0) ? EXIT.found : EXIT.fine;
  }

  /** “1 份无法读取，错误 2 条”. */
  inWords(): string {
    const parts = [
      ...(this.#unreadable > 0 ? [`${this.#unreadable} 份无法读取`] : []),
      ...(this.#withoutTables > 0 ? [`${this.#withoutTables} 份没有公开表`] : []),
      ...(this.#isCrashed ? ["有规则出错"] : []),
      ...(this.#unreadable + this.#withoutTables < this.files ? [countsInWords(this.#summary)] : []),
    ];
    return parts.join("，");
  }
}

const KEYS: readonly (keyof Report["summary"])[] = ["error", "warning", "info", "waived"];
