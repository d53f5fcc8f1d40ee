/** Texts for the tests of what is written from them. */
import type {
  Trace,
  WrittenChart,
  WrittenChartPoint,
  WrittenSpan,
  WrittenText,
} from "../../../src/documents/written-text.js";

const trace: Trace = { how: "cell", cells: [{ sheet: "01", row: 7, column: 3 }], keys: [] };
const inDoubt = { what: "支出合计", trace };
const input = { key: "prior/summary-total", what: "2030年度收、支总计" };

export const words = (text: string): WrittenSpan => ({ kind: "text", text });
export const figure = (text: string): Extract<WrittenSpan, { kind: "figure" }> => ({
  kind: "figure",
  text,
  quantity: "summary.amount",
  trace,
});
export const missing = { kind: "missing", text: "【待补：2030年度收、支总计】", input } as const;
export const doubtful = { kind: "doubtful", text: "【待核】", quantity: "x", figure: inDoubt } as const;

/** A value in 分 of 万元 with two decimals. */
export const point = (label: string, scaled: number): WrittenChartPoint => ({
  label,
  span: figure((scaled / 100).toFixed(2)),
  value: { scaled, decimals: 2 },
});

const chart = (no: number, kind: WrittenChart["kind"], points: readonly WrittenChartPoint[]): WrittenChart => ({
  no,
  kind,
  title: `第${no}张图`,
  caption: `图${no}：第${no}张图`,
  series: [{ name: "决算数（万元）", points }],
});

/** One of each sort: complete, missing a value, a pie, a pie that cannot be drawn, a negative part, nothing at all. */
export const CHARTS: readonly WrittenChart[] = [
  chart(1, "bars", [point("2030年度", 159337), point("2031年度", 154812)]),
  chart(2, "bars", [{ label: "2030年度", span: missing }, point("2031年度", 154812)]),
  chart(3, "pie", [point("基本支出", 131589), point("项目支出", 23223)]),
  chart(4, "pie", [point("基本支出", 131589), { label: "项目支出", span: doubtful }]),
  chart(5, "pie", [point("财政拨款收入", 100), point("其他收入", -20)]),
  chart(6, "pie", []),
];

export const textWith = (charts: readonly WrittenChart[]): WrittenText => ({
  title: { spans: [words("某某市某某局2031年度部门决算情况说明")] },
  sections: [
    {
      no: "一",
      title: "总体情况",
      heading: "一、总体情况",
      level: 1,
      paragraphs: [{ spans: [words("2031年度收、支总计均为"), figure("1548.12"), words("万元。")] }],
      ...(charts.length > 0 ? { charts } : {}),
    },
    { no: "五", title: "支出", heading: "五、支出", level: 1, paragraphs: [] },
    {
      no: "五(一)",
      title: "总体",
      heading: "（一）总体",
      level: 2,
      paragraphs: [{ spans: [words("支出"), figure("1548.05"), words("万元，占"), figure("100"), words("%。")] }],
    },
  ],
  missing: [],
  doubtful: [],
});

export const OPEN_TEXT: WrittenText = {
  ...textWith(CHARTS.slice(0, 2)),
  sections: [
    ...textWith(CHARTS.slice(0, 2)).sections,
    {
      no: "六",
      title: "其他",
      heading: "六、其他",
      level: 1,
      paragraphs: [{ spans: [words("上年"), missing, words("，本年"), doubtful, words("万元。")] }],
    },
  ],
  glossary: {
    no: "第五部分",
    title: "名词解释",
    heading: "第五部分 名词解释",
    level: 1,
    paragraphs: [{ spans: [words("（一）基本支出：指人员支出和公用支出。")] }],
  },
  missing: [input],
  doubtful: [inDoubt],
};
