/** Where everything stands in the worksheet 情况说明资料. Rows are found by their key, never by their position. */
import type { FieldColumn } from "./field-keys.js";

export const SUPPLEMENT_SHEET = "情况说明资料";
export const SUPPLEMENT_SCHEMA = "juesuan.supplement/1";

export const TITLE_ROW = 1;
/** `juesuan.supplement/1 · 单位 · 年度 · style` and the unit of amounts. */
export const HEADER_ROW = 2;
export const HINT_ROW = 3;
export const HEADING_ROW = 4;
export const FIRST_ROW = 5;

/** Column numbers. */
export const COLUMN = {
  key: 1,
  category: 2,
  name: 3,
  current: 4,
  prior: 5,
  openingBudget: 6,
  fullYearBudget: 7,
  text: 8,
  status: 9,
  source: 10,
} as const satisfies Readonly<Record<FieldColumn | "key" | "category" | "status" | "source", number>>;

export const STATUS = { required: "必填", filled: "已填", unneeded: "不需要", withdrawn: "已停用" } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** Headings of row 4 with what the note on each explains. */
export const HEADINGS: readonly { readonly column: number; readonly heading: string; readonly note: string }[] = [
  { column: 1, heading: "键", note: "程序按这一列认行，请不要修改。" },
  { column: 2, heading: "类别", note: "这一行属于情况说明的哪一部分。" },
  {
    column: 3,
    heading: "项目",
    note: "这一行填什么。项目名称、车辆类别等行可以改成本单位的叫法。",
  },
  {
    column: 4,
    heading: "本年",
    note: "灰色的数取自公开表（公式），不用填；黄色的请填写。金额按第2行注明的单位，没有就填0；辆、人次、个数填整数。",
  },
  { column: 5, heading: "上年", note: "上年决算数。用“prepare --prior 上年决算表”可以自动填好。没有就填0。" },
  { column: 6, heading: "年初预算", note: "年初批复的预算数。年初没有安排的填0。" },
  {
    column: 7,
    heading: "全年预算",
    note: "调整后的全年预算数。只在需要时填写：年内新设的单位没有年初预算，用全年预算。",
  },
  {
    column: 8,
    heading: "原因或说明",
    note: "写进情况说明的文字，不用写“主要原因是”，末尾不用句号。标“必填”的行才需要写。",
  },
  {
    column: 9,
    heading: "状态",
    note: "必填：还缺，写出来是【待补】；已填：已经有了；不需要：这次用不到；已停用：表中已没有这一项。重新运行 prepare 时更新。",
  },
  { column: 10, heading: "来源", note: "预先填好的内容从哪里来，请核对。上年的原因只列在这里供参考，不会写进正文。" },
];
