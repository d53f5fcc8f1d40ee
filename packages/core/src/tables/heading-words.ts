/** The words headings are made of. Exact words: a heading is recognised by several of them, never by one alone. */
import { withoutBrackets } from "./printed-text.js";
import { remembered } from "./remembered.js";

/** Words that only a heading row carries: they may open a table even when its title is missing. */
const ANCHORS: ReadonlySet<string> = new Set([
  "项目",
  "行次",
  "栏次",
  "科目",
  "科目名称",
  "科目编码",
  "科目代码",
  "编码",
  "代码",
  "类",
  "款",
  "类款项",
  "预算科目",
  "功能分类",
  "功能科目",
  "支出功能分类",
  "经济分类",
  "支出经济分类",
  "预算数",
  "决算数",
  "年初预算数",
  "全年预算数",
  "调整预算数",
  "支出决算数",
  "决算统计数",
]);

const ANCHOR_FORM = /^(?:支出|收入|部门预算|政府预算)?(?:支出)?(?:功能|经济|预算)?(?:分类)?科目(?:编码|代码|名称)?$/;
const FIGURE_FORM = /^(?:20\d{2}年度?)?(?:年初|全年|调整|支出|收入)?(?:预算|决算)(?:统计|执行)?数$/;

const WORDS: ReadonlySet<string> = new Set([
  "项",
  "金额",
  "收入",
  "支出",
  "合计",
  "小计",
  "总计",
  "名称",
  "备注",
  "本年收入",
  "本年支出",
  "本年收入合计",
  "本年支出合计",
  "收入合计",
  "支出合计",
  "财政拨款收入",
  "财政拨款",
  "上级补助收入",
  "事业收入",
  "经营收入",
  "附属单位上缴收入",
  "附属单位缴款",
  "其他收入",
  "基本支出",
  "项目支出",
  "上缴上级支出",
  "经营支出",
  "对附属单位补助支出",
  "人员经费",
  "公用经费",
  "日常公用经费",
  "年初结转和结余",
  "年末结转和结余",
  "上年结转和结余",
  "年初财政拨款结转和结余",
  "年末财政拨款结转和结余",
  "基本支出结转",
  "项目支出结转和结余",
  "一般公共预算财政拨款",
  "一般公共预算",
  "政府性基金预算财政拨款",
  "政府性基金预算",
  "政府性基金",
  "国有资本经营预算财政拨款",
  "国有资本经营预算",
  "国有资本经营",
  "因公出国费",
  "因公出国费用",
  "公务用车购置及运行费",
  "公务用车购置及运行维护费",
  "公务用车购置和运行维护费",
  "公务用车购置费",
  "公务用车运行费",
  "公务用车运行维护费",
  "公务接待费",
  "会议费",
  "培训费",
  "三公经费",
]);

/** How a tidied cell reads as a heading: `anchor` opens a heading row, `word` supports one. */
export const headingWord = (tidied: string): "anchor" | "word" | undefined =>
  tidied.length > LONGEST_HEADING_WORD ? undefined : readHeadingWord(tidied);

const LONGEST_HEADING_WORD = 24;

const readHeadingWord = remembered((tidied: string): "anchor" | "word" | undefined => {
  const bare = withoutBrackets(tidied).replace(/[“”"]/g, "");
  if (ANCHORS.has(bare)) return "anchor";
  if (WORDS.has(bare)) return "word";
  const last = bare.charCodeAt(bare.length - 1);
  // 科目, 编码, 代码, 名称, 数: the last letters of every other anchor.
  if (last === 0x76ee || last === 0x7801 || last === 0x79f0) return ANCHOR_FORM.test(bare) ? "anchor" : undefined;
  if (last === 0x6570) return FIGURE_FORM.test(bare) ? "anchor" : undefined;
  return undefined;
});

/** 合计, 总计, 本年支出合计 …: names of a table's own total row. */
export const isTotalName = (tidied: string): boolean =>
  /^(?:本年|本年度|当年)?(?:收入|支出)?(?:合计|总计|总合计|共计)[:]?$/.test(tidied);
