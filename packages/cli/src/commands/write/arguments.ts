/** The options of `write` as typed, made into values. */
import { extname } from "node:path";
import { CommandLineError } from "../../command-line-error.js";
import { yearOf } from "../year-argument.js";

/** As commander hands them over. */
export interface WriteArguments {
  readonly style: string;
  readonly out: string;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly year?: string;
}

export type TextFormat = "markdown" | "plain" | "word";

export interface WriteRequest {
  readonly style: string;
  readonly out: string;
  readonly format: TextFormat;
  readonly force: boolean;
  readonly strict: boolean;
  readonly year: number | undefined;
}

/** Reads the options; throws CommandLineError with what is wrong. */
export function readWriteArguments(given: WriteArguments): WriteRequest {
  return {
    style: given.style,
    out: given.out,
    format: formatOf(given.out),
    force: given.force ?? false,
    strict: given.strict ?? false,
    year: yearOf(given.year),
  };
}

function formatOf(out: string): TextFormat {
  const extension = extname(out).toLowerCase();
  if (extension === ".md") return "markdown";
  if (extension === ".txt") return "plain";
  if (extension === ".docx") return "word";
  throw new CommandLineError(`--out 的“${out}”应以 .docx、.md 或 .txt 结尾，格式由扩展名决定。`);
}
