/** When two printed unit names mean the same unit. */

/** The name without blanks, brackets and the suffixes 本级, 机关, 汇总, 部门, 单位, by which names of one unit differ. */
export const comparableUnitName = (name: string): string =>
  name.replace(/[\s　（）()【】[\]]/gu, "").replace(/(?:本级|机关|汇总|部门|单位)+$/u, "");
