/**
 * The command line or its target is wrong, told in Chinese sentences. Ends the run with status 2 before anything is
 * written; everything that a user's workbook can cause is a report instead.
 */
export class CommandLineError extends Error {
  override readonly name = "CommandLineError";
}
