/** The options of `write` as typed, made into values. */
import { extname } from "node:path";
import { CommandLineError } from "../../command-line-error.js";
import { yearOf } from "../year-argument.js";

/** As commander hands them over. */
export interface WriteArguments {
  readonly style: string;
  readonly out?: string;
  readonly template?: string;
  readonly listTags?: boolean;
  readonly toSheet?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly year?: string;
}

export type TextFormat = "markdown" | "plain" | "word";

/** What is written: the text itself, the user's template filled, a sheet in a copy of the workbook, or only the list of what a template may ask for. */
export type WriteOutput =
  | { readonly kind: "text"; readonly out: string; readonly format: TextFormat }
  | { readonly kind: "template"; readonly out: string; readonly template: string }
  | { readonly kind: "sheet"; readonly out: string; readonly sheet: string }
  | { readonly kind: "tags"; readonly template: string | undefined };

export interface WriteRequest {
  readonly style: string;
  readonly output: WriteOutput;
  readonly force: boolean;
  readonly strict: boolean;
  readonly year: number | undefined;
}

/** Reads the options; throws CommandLineError with what is wrong. */
export function readWriteArguments(given: WriteArguments): WriteRequest {
  return {
    style: given.style,
    output: outputOf(given),
    force: given.force ?? false,
    strict: given.strict ?? false,
    year: yearOf(given.year),
  };
}

function outputOf({ out, template, listTags, toSheet }: WriteArguments): WriteOutput {
  if (template !== undefined && extname(template).toLowerCase() !== ".docx") {
    throw new CommandLineError(`--template 的“${template}”应是 .docx 文件。请用 Word 或 WPS 另存为 .docx。`);
  }
  if (listTags) {
    if (out !== undefined) throw new CommandLineError("--list-tags 只列出标签，不写文件，不能与 --out 一起用。");
    return { kind: "tags", template };
  }
  if (out === undefined) throw new CommandLineError("请用 --out 写明要写的文件，如 --out 情况说明.docx。");
  if (toSheet !== undefined) return sheetOutput(out, toSheet, template);
  const format = formatOf(out);
  if (template === undefined) return { kind: "text", out, format };
  if (format !== "word") throw new CommandLineError(`用 --template 时，--out 的“${out}”应以 .docx 结尾。`);
  return { kind: "template", out, template };
}

/** Names that Excel takes: at most 31 characters, none of `: \\ / ? * [ ]`, no apostrophe at either end. */
const SHEET_NAME = /^(?!')[^:\\/?*[\]]{1,31}(?<!')$/u;

function sheetOutput(out: string, sheet: string, template: string | undefined): WriteOutput {
  if (template !== undefined) throw new CommandLineError("--to-sheet 和 --template 不能一起用。");
  if (!SHEET_NAME.test(sheet)) {
    throw new CommandLineError(`--to-sheet 的“${sheet}”不能作工作表名称：最多 31 个字，不能有 : \\ / ? * [ ]。`);
  }
  if (!/\.xls[xm]$/i.test(out)) {
    throw new CommandLineError(`用 --to-sheet 时写的是工作簿的副本，--out 的“${out}”应以 .xlsx 结尾。`);
  }
  return { kind: "sheet", out, sheet };
}

function formatOf(out: string): TextFormat {
  const extension = extname(out).toLowerCase();
  if (extension === ".md") return "markdown";
  if (extension === ".txt") return "plain";
  if (extension === ".docx") return "word";
  throw new CommandLineError(`--out 的“${out}”应以 .docx、.md 或 .txt 结尾，格式由扩展名决定。`);
}
