import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { addressOf } from "@juesuan/core/reports";
import { pathBetween } from "../../output/path-between.js";
import { copyEnding } from "../annotate-unit.js";
import { UNITS_FOLDER } from "../out-folder.js";
import type { UnitPlaces } from "../unit-places.js";
import type { OverallOptions } from "./overall-reports.js";

/** Addresses of the pages and annotated copies of units, relative to the output folder; only of those that are there. */
export function overallLinks(
  out: string,
  annotate: string | undefined,
  places: UnitPlaces,
): Pick<OverallOptions, "pageOf" | "annotatedCopyOf"> {
  const address = (path: string): string | undefined =>
    existsSync(path) ? pathBetween(resolve(out), path) : undefined;
  return {
    pageOf: (file) => {
      const path = address(resolve(join(out, UNITS_FOLDER, `${places.get(file) ?? file}.html`)));
      return path === undefined ? "" : addressOf(path);
    },
    annotatedCopyOf: (file) =>
      annotate === undefined ? undefined : address(resolve(annotate, `${places.get(file) ?? file}${copyEnding(file)}`)),
  };
}
