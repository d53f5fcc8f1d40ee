/** The options of `book` as typed, made into values. */
import { extname } from "node:path";
import { CommandLineError } from "../../command-line-error.js";
import { yearOf } from "../year-argument.js";

/** As commander hands them over. */
export interface BookArguments {
  readonly style: string;
  readonly out: string;
  readonly performance?: readonly string[];
  readonly draft?: boolean;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly year?: string;
}

export interface BookRequest {
  readonly style: string;
  readonly out: string;
  readonly performance: readonly string[];
  /** Writes although tables are missing. */
  readonly draft: boolean;
  readonly strict: boolean;
  readonly force: boolean;
  readonly year: number | undefined;
}

/** Reads the options; throws CommandLineError with what is wrong. */
export function readBookArguments(given: BookArguments): BookRequest {
  if (extname(given.out).toLowerCase() !== ".docx") {
    throw new CommandLineError(`--out 的“${given.out}”应以 .docx 结尾：决算公开写成 Word 文件。`);
  }
  return {
    style: given.style,
    out: given.out,
    performance: given.performance ?? [],
    draft: given.draft ?? false,
    strict: given.strict ?? false,
    force: given.force ?? false,
    year: yearOf(given.year),
  };
}
