/** Values that options are chosen from, as they mean the same in every command. */
import { BUILT_IN_STYLES } from "@juesuan/core/narrative";
import { OVERALL_REPORTS } from "../batch/overall/overall-reports.js";
import { UNIT_REPORTS } from "../batch/unit-task.js";
import { FORMATS } from "../commands/check/arguments.js";
import { FAIL_ON } from "../commands/shared-arguments.js";

const VALUES: Readonly<Record<string, readonly string[]>> = {
  "--format": FORMATS,
  "--fail-on": FAIL_ON,
  "--per-unit": [...UNIT_REPORTS, "all", "none"],
  "--reports": [...OVERALL_REPORTS, "all", "none"],
  "--style": [...BUILT_IN_STYLES, "auto"],
};

/** The values of an option by its long name; empty when it takes a file or anything. */
export const valuesOf = (option: string): readonly string[] => VALUES[option] ?? [];
