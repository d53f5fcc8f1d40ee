/** When two printed unit names mean the same unit. */

/** The name without blanks, brackets and the suffixes 本级, 机关, 汇总, 部门, 单位, by which names of one unit differ. */
export function comparableUnitName(name: string): string {
  let bare = name.replace(/[\s　（）()【】[\]]/gu, "");
  while (SUFFIX.test(bare)) bare = bare.slice(0, -2);
  return bare;
}

const SUFFIX = /..(?:本级|机关|汇总|部门|单位)$/u;
