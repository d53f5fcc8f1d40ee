/** Places of findings in words. */
import type { Anchor, Finding } from "../../findings/finding.js";

/** Evidence cells named per finding; the rest is counted. */
const CELLS_NAMED = 12;

/** A place, with its sheet or text unless that is already clear. */
export function placeInWords(place: Anchor, known?: string): string {
  switch (place.kind) {
    case "cell":
      return place.sheet === known ? place.cell : `“${place.sheet}”${place.cell}`;
    case "sheet":
      return place.sheet === known ? "整张工作表" : `工作表“${place.sheet}”`;
    case "text":
      return `${place.file === known ? "" : `${place.file} `}第${place.line}段“${place.quote}”`;
    case "file":
      return "整个文件";
  }
}

/** The sheet or text a place is in, which need not be named again beside it. */
export function homeOf(place: Anchor): string | undefined {
  switch (place.kind) {
    case "cell":
    case "sheet":
      return place.sheet;
    case "text":
      return place.file;
    case "file":
      return undefined;
  }
}

/** The places of evidence (all but the first), cells of one sheet together: `C12、D12；“收入决算表”C8`. "" when none. */
export function evidenceInWords({ where }: Finding): string {
  const [first, ...others] = where;
  const home = homeOf(first);
  const groups = new Map<string, string[]>();
  for (const place of others.slice(0, CELLS_NAMED)) {
    const sheet = place.kind === "cell" && place.sheet !== home ? place.sheet : undefined;
    const lead = sheet === undefined ? "" : `“${sheet}”`;
    const list = groups.get(lead);
    // As evidence, a file is one that goes with the workbook.
    const words = place.kind === "file" && place.file !== "" ? `“${place.file}”` : placeInWords(place, sheet ?? home);
    if (list) list.push(words);
    else groups.set(lead, [words]);
  }
  const named = [...groups].map(([lead, cells]) => lead + cells.join("、")).join("；");
  return others.length > CELLS_NAMED ? `${named} 等 ${others.length} 处` : named;
}
