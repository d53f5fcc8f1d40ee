/** Codes of layouts that print names only: a name counts as what it can be under the rows above it. */
import { builtInCodes } from "../codes/code-book.js";
import type { Classification } from "../codes/code-entry.js";
import { bareName } from "./printed-text.js";

export class UnprintedCodes {
  private category = "";
  private section = "";

  constructor(private readonly classification: Classification) {}

  /**
   * The code of the next row's name: a child of the rows above when there is one (行政运行 under 纪检监察事务), else a 类 of
   * that name, else the only code of that name. Undefined when none fits.
   */
  code(tidied: string): string | undefined {
    const codes = builtInCodes()
      .table(this.classification)
      .named(bareName(tidied).text)
      .map((entry) => entry.code);
    const child = (parent: string, length: number): string | undefined =>
      parent === "" ? undefined : codes.find((code) => code.length === length && code.startsWith(parent));
    const code =
      child(this.section, 7) ??
      child(this.category, 5) ??
      codes.find((candidate) => candidate.length === 3) ??
      (codes.length === 1 ? codes[0] : undefined);
    if (code === undefined) return undefined;
    this.category = code.slice(0, 3);
    if (code.length >= 5) this.section = code.slice(0, 5);
    else this.section = "";
    return code;
  }
}
