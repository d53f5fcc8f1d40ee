/** Notes under a table and statements that it is empty. */

const NOTE = /^(?:[*＊※#]|注\d{0,2}[:、.]|说明\d{0,2}[:、.]|备注[:]|附注[:]|注\(|表注|填表说明|注释|【注】|\(注)/;

/** 单位负责人：…　填表人：…: the line of signatures under a table. */
const SIGNATURES =
  /^(?:单位|部门|财务|分管)?负责人[:(]|^(?:填表|制表|审核|复核|经办|联系)人[:(]|^联系电话[:]|^(?:编制|制表|填表|填报|打印|导出)(?:日期|时间)[:]/;

/** Whether a tidied text opens a note (注：…, 说明：…) or a line of signatures. */
export const isNote = (tidied: string): boolean => NOTE.test(tidied) || SIGNATURES.test(tidied);

/** The second and later lines of a note: “2.本套报表…”. */
export const continuesNote = (tidied: string): boolean => /^(?:\d{1,2}[.、]|\(\d\)|[①-⑳])/.test(tidied);

/** 无 counts only before what a table can be empty of: 无形资产, 无线电 and 无偿 are names. */
const NOTHING =
  /没有|未发生|不涉及|未安排|不存在|未使用|暂无|无(?=[“"]?(?:政府性|国有|三公|一般|财政|收|支|预算|经费|数据|此|该|相关|发生|使用|上述|项目|当年|本年))/;
const SUBJECT = /政府性基金|国有资本|三公|收入|支出|收支|预算|经费|数据|发生额|此项|该项/;
const EMPTY_TABLE =
  /(?:本表|此表|该表|表格?)(?:为空|无数据|空|没有数据|不填|金额为(?:0|零)|无发生额)|空表|^无数据$|^无此项/;

/**
 * Whether a tidied text states that there is nothing to show: “某局2024年度无政府性基金预算财政拨款收入支出。”,
 * “说明：本部门没有国有资本经营预算支出，故本表无数据”.
 */
export function isEmptyStatement(tidied: string): boolean {
  if (tidied.length < 3 || tidied.length > 200) return false;
  if (EMPTY_TABLE.test(tidied)) return true;
  if (/^(?:注[:]?)?\d?[.、]?本表反映/.test(tidied) && !tidied.includes("故")) return false;
  const nothing = NOTHING.exec(tidied);
  return nothing !== null && tidied.length >= 8 && SUBJECT.test(tidied.slice(nothing.index));
}
