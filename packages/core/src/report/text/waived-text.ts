/** The findings that the user has explained: they do not count, but they are not hidden either. */
import type { Finding } from "../../findings/finding.js";
import { indented, type Style } from "./layout.js";
import { placeInWords } from "./places.js";
import { printable } from "./printable.js";

/** A block of lines; empty when nothing is waived. */
export function waivedText(findings: readonly Finding[], style: Style): readonly string[] {
  const waived = findings.filter((finding) => finding.waived);
  if (waived.length === 0) return [];
  return [
    style("heading", "已说明的问题（不计入结论）"),
    ...waived.flatMap(({ id, message, where: [place], waived: waiver }) => [
      ...indented(printable(`${placeInWords(place)}：${message}`), 2),
      ...indented(printable(`${id}，${waiver ? waiverInWords(waiver) : ""}`), 4),
    ]),
    "",
  ];
}

/** “张三，2025-06-01 说明：…”. */
export const waiverInWords = ({ by, at, reason }: NonNullable<Finding["waived"]>): string =>
  `${[by, at.slice(0, 10)].filter((part) => part).join("，")} 说明：${reason}`;
