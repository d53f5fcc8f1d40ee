/** The words of the 三公 table: which item and which figure (预算数, 决算数) a heading or a row name speaks of. */
import { withoutBrackets } from "./printed-text.js";
import { remembered } from "./remembered.js";

export type ThreePublicItem =
  | "total"
  | "overseas"
  | "vehicles"
  | "vehicle-purchase"
  | "vehicle-operation"
  | "reception";

/** `budget` and `final` are compared; the others are kept apart. */
export type ThreePublicFigure = "budget" | "final" | "opening-budget" | "adjusted-budget" | "other";

/** Numbers of things: vehicles, groups, persons. Never amounts. */
const COUNT =
  /(?:数|批次|人次|人数|保有量)(?:\((?:个|辆|人|批|次|台|批次|人次)\))?$|\((?:个|辆|人|批|次|台|批次|人次)\)$/;

export const isCount = (text: string): boolean =>
  COUNT.test(text) && !/^(?:\d{4}年度?)?(?:年初|全年|调整)?(?:预算|决算|支出|统计|执行)/.test(text);

/** The item of one text, without its neighbours; `parent` is the group it stands in. */
export const itemOf = (tidied: string, parent?: ThreePublicItem): ThreePublicItem | undefined =>
  parent === undefined ? itemAlone(tidied) : readItem(tidied, parent);

const itemAlone = remembered((tidied: string) => readItem(tidied, undefined));

function readItem(tidied: string, parent: ThreePublicItem | undefined): ThreePublicItem | undefined {
  if (isCount(tidied)) return undefined;
  const text = withoutBrackets(tidied).replace(/[“”"]/g, "");
  if (/会议费|培训费|机关运行/.test(text)) return undefined;
  if (/出国/.test(text)) return "overseas";
  const vehicle = /公务用车|公车|车辆/.test(text) || parent === "vehicles";
  if (vehicle && /购置/.test(text) && /运行|维护/.test(text)) return "vehicles";
  if (vehicle && /购置/.test(text)) return "vehicle-purchase";
  if (vehicle && /运行|维护/.test(text)) return "vehicle-operation";
  if (/^公务用车(?:费用?)?$/.test(text)) return "vehicles";
  if (/接待/.test(text)) return /国内|外事|境外/.test(text) ? undefined : "reception";
  if (/^(?:三公经费)?(?:支出)?(?:合计|小计|总计)$|^三公经费(?:支出|合计)?$/.test(text)) return parent ?? "total";
  return undefined;
}

/** Which figure a heading or row name speaks of. */
export function figureOf(tidied: string): ThreePublicFigure | undefined {
  const text = withoutBrackets(tidied);
  if (isCount(text)) return undefined;
  if (/增减|比|差异|完成|率$/.test(text)) return "other";
  if (/上年|上一年/.test(text)) return "other";
  if (/年初预算/.test(text)) return "opening-budget";
  if (/(?:全年|调整)预算/.test(text)) return "adjusted-budget";
  if (/决算|实际支出|执行数|支出统计数/.test(text)) return "final";
  if (/预算/.test(text) && !/公共预算|财政拨款/.test(text)) return "budget";
  return undefined;
}
