import { CommandLineError } from "../command-line-error.js";

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** Reads `--year`; throws CommandLineError when it is no year of a disclosure. */
export function yearOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const year = /^\d{4}$/.test(value) ? Number(value) : 0;
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw new CommandLineError(`--year 应是四位年度（${FIRST_YEAR}—${LAST_YEAR}），如 2024，不能是“${value}”。`);
  }
  return year;
}
