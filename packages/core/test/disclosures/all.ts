/** The composed disclosures: eight regions, half of them held out. */
import type { Disclosure } from "./disclosure.js";
import { beijingCulture } from "./regions/beijing-culture.js";
import { guangdongAgriculture } from "./regions/guangdong-agriculture.js";
import { jiangsuStatistics } from "./regions/jiangsu-statistics.js";
import { ministry } from "./regions/ministry.js";
import { shaanxiCivilAffairs } from "./regions/shaanxi-civil-affairs.js";
import { shandongSchool } from "./regions/shandong-school.js";
import { sichuanMarket } from "./regions/sichuan-market.js";
import { yunnanForestry } from "./regions/yunnan-forestry.js";

export const DISCLOSURES: readonly Disclosure[] = [
  guangdongAgriculture,
  beijingCulture,
  ministry,
  shandongSchool,
  sichuanMarket,
  jiangsuStatistics,
  yunnanForestry,
  shaanxiCivilAffairs,
];
