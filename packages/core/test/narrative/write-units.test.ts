/** Other units than the sample's: other income, zero items, other funds, 元, tables without 类 rows. */
import { describe, expect, it } from "vitest";
import { paragraphText, type WrittenText } from "../../src/documents/written-text.js";
import type { Amount } from "../../src/money/amount.js";
import { compileStyle } from "../../src/narrative/compile-style.js";
import type { NarrativeInput } from "../../src/narrative/narrative-input.js";
import { writeNarrative } from "../../src/narrative/write-narrative.js";
import { type DrawnSheet, draw } from "../../src/rules/draw.js";
import { type SupplementField, supplementOf } from "../../src/supplement/supplement.js";
import { a1 } from "../../src/workbook/reference.js";
import { sectionsUpTo, styleOf } from "./style.js";
import { drawnFacts } from "./tables.js";

const STYLE = sectionsUpTo(styleOf("wuhan"), "六");
const wan = (amount: number): { amount: Amount } => ({ amount: { fen: Math.round(amount * 1_000_000), ulp: 10_000 } });

function write(
  sheets: readonly DrawnSheet[],
  fields: readonly SupplementField[] = [],
  more: Partial<NarrativeInput> = {},
) {
  return writeNarrative({
    facts: drawnFacts(sheets),
    style: STYLE,
    year: 2031,
    unit: "某县教育局",
    supplement: supplementOf(fields),
    ...more,
  });
}

const section = (text: WrittenText, no: string): string[] =>
  text.sections.find((other) => other.no === no)?.paragraphs.map(paragraphText) ?? [];

const SUMMARY = draw("summary", [
  ["一、一般公共预算财政拨款收入", "900.00", "五、教育支出", "1200.00"],
  ["五、事业收入", "300.00", "", ""],
  ["本年收入合计", "1200.00", "本年支出合计", "1200.00"],
  ["年初结转和结余", "50.00", "年末结转和结余", "50.00"],
  ["总计", "1250.00", "总计", "1250.00"],
]);

const INCOME = draw("income", [
  ["", "合计", "1200.00", "900.00", "", "300.00", "", "", "0.00"],
  ["205", "教育支出", "1200.00", "900.00", "", "300.00", "", "", "0.00"],
  ["20502", "普通教育", "1200.00", "900.00", "", "300.00", "", "", "0.00"],
  ["2050204", "高中教育", "1200.00", "900.00", "", "300.00", "", "", "0.00"],
]);

const EXPENDITURE = draw("expenditure", [
  ["", "合计", "1200.00", "1000.00", "180.00", "", "20.00", ""],
  ["205", "教育支出", "1200.00", "1000.00", "180.00", "", "20.00", ""],
  ["20502", "普通教育", "1200.00", "1000.00", "180.00", "", "20.00", ""],
  ["2050204", "高中教育", "1200.00", "1000.00", "180.00", "", "20.00", ""],
]);

const APPROPRIATION = draw("appropriation-summary", [
  ["一、一般公共预算财政拨款", "860.00", "五、教育支出", "860.00", "860.00", "", ""],
  ["二、政府性基金预算财政拨款", "40.00", "二十三、其他支出", "40.00", "", "40.00", ""],
  ["三、国有资本经营预算财政拨款", "", "", "", "", "", ""],
  ["本年收入合计", "900.00", "本年支出合计", "900.00", "860.00", "40.00", ""],
  ["年初财政拨款结转和结余", "", "年末财政拨款结转和结余", "", "", "", ""],
  ["总计", "900.00", "总计", "900.00", "860.00", "40.00", ""],
]);

const BUDGET = draw("general-public-budget", [
  ["", "合计", "860.00", "760.00", "100.00"],
  ["205", "教育支出", "860.00", "760.00", "100.00"],
  ["20502", "普通教育", "860.00", "760.00", "100.00"],
  ["2050203", "初中教育", "0.00", "", ""],
  ["2050204", "高中\n教育", "760.00", "760.00", ""],
  ["2050299", "　其他普通教育支出", "100.00", "", "100.00"],
]);

const BASIC = draw("basic-expenditure", [
  ["301", "工资福利支出", "700.00", "302", "商品和服务支出", "60.00"],
  ["30101", "　　基本工资", "500.00", "30201", "办公费", "0.00"],
  ["30102", "津贴补贴", "200.20", "30202", "印刷费", "60.00"],
  ["303", "对个人和家庭的补助", "", "310", "资本性支出", ""],
  ["30301", "离休费", "", "31002", "办公设备购置", ""],
  ["人员经费合计", "", "700.00", "公用经费合计", "", "60.00"],
]);

const ALL = [SUMMARY, INCOME, EXPENDITURE, APPROPRIATION, BUDGET, BASIC];

describe("an education bureau with institutional income", () => {
  const text = write(ALL, [
    { key: "prior/summary-total", prior: wan(1250) },
    { key: "prior/income-total", prior: wan(0) },
    { key: "reason/income-change", text: "新设单位。" },
    { key: "prior/expenditure-total", prior: wan(1500) },
    { key: "prior/appropriation-total", prior: wan(800) },
    { key: "reason/appropriation-change", text: "学生增加" },
    { key: "prior/fund/general-public-budget", prior: wan(860) },
    { key: "prior/fund/government-fund", prior: wan(10) },
    { key: "prior/fund/state-capital", prior: wan(0) },
    { key: "prior/general-public-budget-expenditure", prior: wan(860) },
    { key: "budget/general-public-budget", openingBudget: wan(1000) },
    { key: "budget/2050203", openingBudget: wan(5) },
    { key: "budget/2050204", openingBudget: wan(760) },
    { key: "budget/2050299", openingBudget: wan(0) },
    { key: "reason/2050299", text: "新增校舍维修" },
    { key: "use/205", text: "教师工资和学校运转" },
    { key: "project/1", name: "校舍维修", current: wan(60), text: "完成8所学校" },
    { key: "project/2", name: "2031年学生资助", current: wan(40), text: "资助300人" },
  ]);

  it("says equal totals are 持平 and asks for no reason", () => {
    expect(section(text, "一")).toEqual(["2031年度收、支总计均为1250.00万元。与2030年度相比，收、支总计持平。"]);
  });

  it("states no growth on a zero base and lists only kinds with an amount", () => {
    expect(section(text, "二")).toEqual([
      "2031年度收入合计1200.00万元，与2030年度相比，收入合计增加1200.00万元，主要原因是新设单位。" +
        "其中：财政拨款收入900.00万元，占本年收入75%；事业收入300.00万元，占本年收入25%。",
    ]);
  });

  it("asks for the reason of a decrease, in its direction", () => {
    expect(section(text, "三")).toEqual([
      "2031年度支出合计1200.00万元，与2030年度相比，支出合计减少300.00万元，下降20%，" +
        "主要原因是【待补：支出合计减少的主要原因】。" +
        "其中：基本支出1000.00万元，占本年支出83.3%；项目支出180.00万元，占本年支出15%；经营支出20.00万元，占本年支出1.7%。",
    ]);
  });

  it("words each fund by its own case", () => {
    expect(section(text, "四")).toEqual([
      "2031年度财政拨款收、支总计均为900.00万元。与2030年度相比，财政拨款收、支总计各增加100.00万元，增长12.5%，主要原因是学生增加。",
      "2031年度财政拨款收入中，" +
        "一般公共预算财政拨款收入860.00万元，与2030年度决算数持平。" +
        "政府性基金预算财政拨款收入40.00万元，比2030年度决算数增加30.00万元，增加主要原因是【待补：政府性基金预算财政拨款收入增加的主要原因】。" +
        "国有资本经营预算财政拨款收入0万元，与2030年度决算数持平，持平主要原因是本部门无国有资本经营预算财政拨款收入。",
    ]);
  });

  it("lists 类 and 项 by their full path, with names as the accountant meant them", () => {
    expect(section(text, "五(二)")).toEqual([
      "2031年度一般公共预算财政拨款支出860.00万元，主要用于以下方面：",
      "1、教育支出类支出860.00万元，占100%。主要是用于教师工资和学校运转。",
    ]);
    expect(section(text, "五(三)")).toEqual([
      "2031年度一般公共预算财政拨款支出年初预算为1000.00万元，支出决算为860.00万元，完成年初预算的86%。" +
        "其中：基本支出760.00万元，项目支出100.00万元。" +
        "项目支出主要用于校舍维修60.00万元，主要成效：完成8所学校；2031年学生资助40.00万元，主要成效：资助300人。",
      "1、教育支出具体包括：",
      // budgeted and not spent: listed, because its budget is part of the total
      "（1）教育支出（类）普通教育（款）初中教育（项）。年初预算为5.00万元，支出决算为0万元，完成年初预算的0%，" +
        "支出决算数小于年初预算数的主要原因：【待补：初中教育（2050203）支出决算数小于年初预算数的主要原因】。",
      "（2）教育支出（类）普通教育（款）高中教育（项）。年初预算为760.00万元，支出决算为760.00万元，完成年初预算的100%。",
      "（3）教育支出（类）普通教育（款）其他普通教育支出（项）。年初预算为0万元，支出决算为100.00万元，" +
        "支出决算数大于年初预算数的主要原因：新增校舍维修。",
    ]);
  });

  it("lists only the 款 with an amount", () => {
    expect(section(text, "六")).toEqual([
      "2031年度一般公共预算财政拨款基本支出760.00万元，其中：人员经费700.00万元，主要包括：基本工资、津贴补贴。",
      "公用经费60.00万元，主要包括：印刷费。",
    ]);
  });

  it("returns what is missing, each once, with the key to fill in", () => {
    expect(text.missing).toEqual([
      { key: "reason/expenditure-change", what: "支出合计减少的主要原因" },
      { key: "reason/fund/government-fund", what: "政府性基金预算财政拨款收入增加的主要原因" },
      { key: "reason/2050203", what: "初中教育（2050203）支出决算数小于年初预算数的主要原因" },
    ]);
    expect(text.doubtful).toEqual([]);
  });

  it("keeps for every figure the cells it came from", () => {
    const figures = text.sections.flatMap(({ no, paragraphs }) =>
      paragraphs.flatMap(({ spans }) => spans.flatMap((span) => (span.kind === "figure" ? [{ no, ...span }] : []))),
    );
    for (const { trace } of figures) expect(trace.cells.length + trace.keys.length).toBeGreaterThan(0);
    const cellsOf = (quantity: string, no: string) =>
      figures
        .filter((figure) => figure.quantity === quantity && figure.no === no)
        .map(({ text: shown, trace }) => [
          shown,
          trace.how,
          trace.cells.map((cell) => `${cell.sheet}!${a1(cell)}`),
          trace.keys,
        ]);
    expect(cellsOf("summary.amount", "一")).toEqual([
      ["1250.00", "cell", ["收入支出决算总表!B9", "收入支出决算总表!D9"], []],
    ]);
    expect(cellsOf("income-kind.share", "二")).toEqual([
      ["75", "computed", ["收入决算表!D4", "收入决算表!C4"], []],
      ["25", "computed", ["收入决算表!F4", "收入决算表!C4"], []],
    ]);
    expect(cellsOf("item.budget", "五(三)")[0]).toEqual(["5.00", "supplement", [], ["budget/2050203"]]);
    expect(cellsOf("expenditure.growth", "三")).toEqual([
      ["20", "computed", ["支出决算表!C4"], ["prior/expenditure-total"]],
    ]);
  });
});

describe("without a supplement", () => {
  it("writes what the tables hold and names everything else", () => {
    const text = write(ALL);
    expect(section(text, "一")).toEqual([
      "2031年度收、支总计均为1250.00万元。与2030年度相比的增减额和增减幅度：【待补：2030年度收、支总计】，" +
        "主要原因是【待补：收、支总计变动的主要原因】。",
    ]);
    expect(section(text, "五(三)")).toContain(
      "（1）教育支出（类）普通教育（款）高中教育（项）。年初预算为【待补：高中教育（2050204）的年初预算】万元，支出决算为760.00万元。",
    );
    expect(text.missing.map(({ what }) => what)).toContain("2030年度国有资本经营预算财政拨款收入");
  });

  it("names the year and the unit when nobody states them", () => {
    const text = write([SUMMARY], [], { year: undefined, unit: undefined });
    expect(paragraphText(text.title)).toBe("【待补：单位名称】【待补：决算年度】年度部门决算情况说明");
    expect(text.missing.map(({ what }) => what)).toContain("上年度收、支总计");
  });
});

describe("what the style pack decides", () => {
  const withThreshold = (percent: number) => {
    const style = compileStyle({ ...STYLE.pack, reasonThreshold: { percent } });
    if ("problems" in style) throw new Error(style.problems.join());
    return style;
  };
  const prior = [{ key: "prior/expenditure-total", prior: wan(1250) }];

  it("asks for reasons only from its threshold on", () => {
    const below = write(ALL, prior, { style: withThreshold(5) });
    expect(section(below, "三")[0]).toMatch(/支出合计减少50\.00万元，下降4%。其中：/);
    const reached = write(ALL, prior, { style: withThreshold(4) });
    expect(section(reached, "三")[0]).toMatch(/下降4%，主要原因是【待补：支出合计减少的主要原因】。/);
  });

  it("keeps a reason that is given although none is asked for", () => {
    const given = [...prior, { key: "reason/expenditure-change", text: " 厉行节约；压缩会议。 " }];
    expect(section(write(ALL, given, { style: withThreshold(5) }), "三")[0]).toContain(
      "主要原因是厉行节约；压缩会议。其中：",
    );
  });
});

describe("project expenditure", () => {
  const budget = (project: string) =>
    draw("general-public-budget", [
      ["", "合计", "860.00", "760.00", project],
      ["205", "教育支出", "860.00", "760.00", project],
    ]);
  const lastSentence = (sheets: readonly DrawnSheet[], fields: readonly SupplementField[] = []) =>
    section(write(sheets, fields), "五(三)")[0]?.split("。").slice(-2)[0];

  it("is asked for when there is some", () => {
    expect(lastSentence([EXPENDITURE, budget("100.00")])).toBe(
      "项目支出主要用于【待补：项目支出主要用于哪些项目、金额和成效】",
    );
    expect(lastSentence([EXPENDITURE, budget("100.00")], [{ key: "use/projects", text: "校舍维修。" }])).toBe(
      "项目支出主要用于校舍维修",
    );
  });

  it("is not mentioned when there is none", () => {
    expect(lastSentence([EXPENDITURE, budget("")])).toBe("其中：基本支出760.00万元，项目支出0万元");
  });

  it("names what a listed project lacks", () => {
    expect(lastSentence([EXPENDITURE, budget("100.00")], [{ key: "project/1", name: "校舍维修" }])).toBe(
      "项目支出主要用于校舍维修【待补：项目“校舍维修”的金额】万元，主要成效：【待补：项目“校舍维修”的主要成效】",
    );
  });
});

describe("tables that are missing, wrong or different", () => {
  it("names a missing table once in its section", () => {
    expect(section(write([SUMMARY]), "六")).toEqual(["【待补：一般公共预算财政拨款基本支出决算表】"]);
  });

  it("writes 【待核】 for every figure that rests on a doubtful cell, and nothing that depends on it", () => {
    const text = write(ALL, [{ key: "prior/expenditure-total", prior: wan(1500) }], {
      isDoubtful: ({ sheet, row, column }) => sheet === "支出决算表" && row === 4 && column === 3,
    });
    const [paragraph = ""] = section(text, "三");
    expect(paragraph).toContain(
      "2031年度支出合计【待核】万元，与2030年度相比，支出合计【待核】【待核】万元，【待核】【待核】%",
    );
    expect(paragraph).toContain("基本支出1000.00万元，占本年支出【待核】%");
    expect(paragraph).not.toContain("1200");
    expect(text.doubtful[0]?.trace.cells).toEqual([{ sheet: "支出决算表", row: 4, column: 3 }]);
  });

  it("doubts a total that both sides of the table state differently", () => {
    const broken = draw("summary", [
      ["一、一般公共预算财政拨款收入", "900.00", "五、教育支出", "901.00"],
      ["本年收入合计", "900.00", "本年支出合计", "901.00"],
      ["总计", "900.00", "总计", "901.00"],
    ]);
    expect(section(write([broken]), "一")[0]).toMatch(/^2031年度收、支总计均为【待核】万元。/);
  });

  it("names the cell of a figure that cannot be read", () => {
    const broken = draw("income", [["", "合计", "#REF!", "900.00", "", "", "", "", ""]]);
    expect(section(write([broken]), "二")[0]).toContain(
      "【待补：本年收入合计（收入决算表!C4单元格不是可以读出的数字）】",
    );
  });

  it("writes 元 as 万元, rounded half up from the exact amounts", () => {
    const yuan = draw(
      "expenditure",
      [
        ["", "合计", "12345678.50", "12345650.00", "28.50", "", "", ""],
        ["205", "教育支出", "12345678.50", "12345650.00", "28.50", "", "", ""],
      ],
      { unitLine: "金额单位：元" },
    );
    expect(
      section(
        write([yuan], [{ key: "prior/expenditure-total", prior: { amount: { fen: 1_000_000_000, ulp: 1 } } }]),
        "三",
      ),
    ).toEqual([
      "2031年度支出合计1234.57万元，与2030年度相比，支出合计增加234.57万元，增长23.5%，主要原因是【待补：支出合计增加的主要原因】。" +
        "其中：基本支出1234.57万元，占本年支出100%。",
    ]);
  });

  it("works without 类 and 款 rows, with names of the classification", () => {
    const items = draw("general-public-budget", [
      ["2050204", "高中教育", "760.00", "760.00", ""],
      ["2050299", "其他普通教育支出", "100.00", "", "100.00"],
      ["", "合计", "860.00", "760.00", "100.00"],
    ]);
    const names = new Map([
      ["205", "教育支出"],
      ["20502", "普通教育"],
    ]);
    const text = write([EXPENDITURE, items], [], {
      names: { functional: (code) => names.get(code), economic: () => undefined },
    });
    expect(section(text, "五(二)")[1]).toMatch(/^1、教育支出类支出860\.00万元，占100%。/);
    expect(section(text, "五(三)")[2]).toMatch(/^（1）教育支出（类）普通教育（款）高中教育（项）。/);
  });

  it("stops at 款 where the table does", () => {
    const sections = draw("general-public-budget", [
      ["", "合计", "860.00", "760.00", "100.00"],
      ["204", "公共安全支出", "860.00", "760.00", "100.00"],
      ["20402", "公安", "860.00", "760.00", "100.00"],
    ]);
    expect(section(write([EXPENDITURE, sections]), "五(三)")[2]).toMatch(
      /^（1）公共安全支出（类）公安（款）。年初预算为/,
    );
  });

  it("says there is none where there is none", () => {
    const none = [
      draw("general-public-budget", [["", "合计", "0.00", "0.00", "0.00"]]),
      draw("basic-expenditure", [["人员经费合计", "", "0.00", "公用经费合计", "", "0.00"]]),
    ];
    const text = write([EXPENDITURE, ...none]);
    expect(section(text, "五")).toEqual(["本部门当年无一般公共预算财政拨款支出。"]);
    expect(text.sections.map(({ no }) => no)).toEqual(["一", "二", "三", "四", "五", "六"]);
    expect(section(text, "六")).toEqual(["本部门当年无一般公共预算财政拨款基本支出。"]);
  });
});

describe("charts", () => {
  const text = write(ALL, [{ key: "prior/summary-total", prior: wan(1000) }]);
  const charts = text.sections.flatMap((section) => section.charts ?? []);

  it("are numbered through the text and named as printed", () => {
    expect(charts.map(({ kind, caption }) => [kind, caption])).toEqual([
      ["bars", "图1：收、支决算总计变动情况"],
      ["pie", "图2：收入决算结构"],
      ["pie", "图3：支出决算结构"],
      ["bars", "图4：财政拨款收、支决算总计变动情况"],
    ]);
  });

  it("carry every value with its source, and say what is missing", () => {
    const points = charts[0]?.series[0]?.points ?? [];
    expect(points.map(({ label, value }) => [label, value])).toEqual([
      ["2030年度", { scaled: 100_000, decimals: 2 }],
      ["2031年度", { scaled: 125_000, decimals: 2 }],
    ]);
    expect(points[0]?.span).toMatchObject({ kind: "figure", trace: { keys: ["prior/summary-total"] } });
    expect(charts[1]?.series[0]?.points.map(({ label, span }) => [label, span.text])).toEqual([
      ["财政拨款收入", "900.00"],
      ["事业收入", "300.00"],
    ]);
    expect(charts[3]?.series[0]?.points.map(({ value, span }) => [value, span.kind])).toEqual([
      [undefined, "missing"],
      [{ scaled: 90_000, decimals: 2 }, "figure"],
    ]);
  });
});
