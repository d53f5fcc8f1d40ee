/** The composed disclosures: eleven regions, some of them held out. */
import type { Disclosure } from "./disclosure.js";
import { beijingCulture } from "./regions/beijing-culture.js";
import { chongqingTransport } from "./regions/chongqing-transport.js";
import { guangdongAgriculture } from "./regions/guangdong-agriculture.js";
import { hunanHealth } from "./regions/hunan-health.js";
import { jiangsuStatistics } from "./regions/jiangsu-statistics.js";
import { ministry } from "./regions/ministry.js";
import { shaanxiCivilAffairs } from "./regions/shaanxi-civil-affairs.js";
import { shandongSchool } from "./regions/shandong-school.js";
import { sichuanMarket } from "./regions/sichuan-market.js";
import { xinjiangWater } from "./regions/xinjiang-water.js";
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
  hunanHealth,
  chongqingTransport,
  xinjiangWater,
];
