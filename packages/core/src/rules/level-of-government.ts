/** The level of government that a unit belongs to, told by its name. */

export type GovernmentLevel = "中央" | "省级" | "市级" | "县级" | "乡级";

/** Words for a level as they stand before 财政; several mean the same. */
export const LEVEL_WORDS: Readonly<Record<string, GovernmentLevel>> = {
  中央: "中央",
  国家: "中央",
  省: "省级",
  自治区: "省级",
  市: "市级",
  州: "市级",
  盟: "市级",
  区: "县级",
  县: "县级",
  旗: "县级",
  镇: "乡级",
  乡: "乡级",
};

/** Names of places in front of the organisation's own name: 武汉市 | 蔡甸区 | 人民政府办公室. */
const PLACES = /^(?:[\u4e00-\u9fff]{1,8}?(?:自治区|自治州|自治县|特别行政区|省|市|州|盟|区|县|旗|镇|乡)){1,4}/;
const LAST_PLACE = /(自治区|自治州|自治县|省|市|州|盟|区|县|旗|镇|乡)$/;
const MUNICIPALITIES = /^(?:北京|天津|上海|重庆)市$/;

/**
 * The levels that a unit of that name may call its own; empty when the name does not tell. A city may be a municipality,
 * a prefecture or a county, so it may be of either level.
 */
export function levelsOf(unitName: string): readonly GovernmentLevel[] {
  const places = PLACES.exec(unitName)?.[0] ?? "";
  const last = LAST_PLACE.exec(places)?.[1];
  if (last === undefined) return [];
  if (MUNICIPALITIES.test(places)) return ["省级", "市级"];
  // 社区, 园区, 校区, 景区 are no districts; new and development zones may be of any level.
  if (last === "区" && /(?:社区|园区|校区|景区|库区|灌区|林区|新区|开发区|示范区|合作区|保护区)$/.test(places))
    return [];
  switch (last) {
    case "自治区":
    case "省":
      return ["省级"];
    case "市":
      return ["市级", "县级"];
    case "自治州":
    case "州":
    case "盟":
      return ["市级"];
    case "镇":
    case "乡":
      return ["乡级"];
    default:
      return ["县级"];
  }
}
