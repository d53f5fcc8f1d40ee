/** The code book that the `codes` commands look in: the built-in one, and the tables that the user names or has imported. */
import { resolve } from "node:path";
import { BUILT_IN_YEAR, builtInCodes, type CodeBook, overlaysFor, withOverlays } from "@juesuan/core";
import { loadCodeTables } from "../../codes/code-tables.js";
import { CommandLineError } from "../../command-line-error.js";
import { configurationOf } from "../../configuration/configuration.js";
import { yearOf } from "../year-argument.js";

/** As commander hands them over. */
export interface CodesArguments {
  readonly year?: string;
  readonly codes?: readonly string[];
}

export interface CodesInUse {
  readonly book: CodeBook;
  readonly year: number;
}

/** Throws CommandLineError when a table or the configuration cannot be used. */
export async function codesInUse({ year: given, codes = [] }: CodesArguments): Promise<CodesInUse> {
  const year = yearOf(given) ?? BUILT_IN_YEAR;
  const configuration = await configurationOf(process.cwd(), undefined);
  const tables = await loadCodeTables([...configuration.codes, ...codes.map((path) => resolve(path))]);
  const problems = [...configuration.problems, ...tables.problems];
  if (problems.length > 0) throw new CommandLineError(problems.join("\n"));
  const overlays = overlaysFor([...configuration.localCodes, ...tables.overlays], year);
  return { book: withOverlays(builtInCodes(), overlays), year };
}
