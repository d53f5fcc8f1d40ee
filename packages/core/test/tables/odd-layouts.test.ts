import { describe, expect, it } from "vitest";
import { collectFacts } from "../../src/facts/collect.js";
import { recognise } from "../../src/tables/recognise.js";
import type { Recognition } from "../../src/tables/table.js";
import { type Drawn, gridOf, type Value } from "./grid-of.js";

type Rows = readonly (readonly Value[])[];

interface Reading {
  readonly recognition: Recognition;
  readonly ids: readonly string[];
  /** `row column=分/10000` of the first table's figures that are not zero, in table order. */
  readonly figures: string;
  readonly unknown: readonly string[];
}

function read(...sheets: readonly (Rows | Drawn)[]): Reading {
  const drawn = sheets.map(
    (sheet, index): Drawn => ("cells" in sheet ? sheet : { name: `S${index + 1}`, cells: sheet }),
  );
  const workbook = gridOf(drawn);
  const recognition = recognise(workbook);
  const facts = collectFacts(workbook, recognition).tables[0]?.facts ?? [];
  return {
    recognition,
    ids: recognition.tables.map((table) => table.id),
    figures: facts
      .filter((fact) => fact.amount.fen !== 0)
      .map((fact) => `${fact.row} ${fact.column}=${fact.amount.fen / 1_000_000}`)
      .join(", "),
    unknown: recognition.tables.flatMap((table) =>
      table.unknown.map((part) => `${part.text}${part.ignored ? "*" : ""}`),
    ),
  };
}

const __ = null;
const SPENDING = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"];
const TITLE_AND_UNIT: Rows = [["2024年度支出决算表"], ["单位：某局", __, "单位：万元"]];

describe("编码表的少见样子", () => {
  it("编码和名称在一个单元格", () => {
    const { figures } = read([
      ...TITLE_AND_UNIT,
      ["项目", ...SPENDING],
      ["合计", 12, 8, 4],
      ["201 一般公共服务支出", 12, 8, 4],
      ["2010301行政运行", 12, 8, 4],
    ]);
    expect(figures).toBe(
      "total total=12, total basic=8, total project=4, 201 total=12, 201 basic=8, 201 project=4, " +
        "2010301 total=12, 2010301 basic=8, 2010301 project=4",
    );
  });

  it("前面有隐藏的控制列，名称在编码左边，编码三栏只有一个表头", () => {
    const rows =
      "total total=12, total basic=8, total project=4, 201 total=12, 201 basic=8, 201 project=4, 20103 total=12, 20103 basic=8, 20103 project=4";
    const heads = ["合计", "基本支出", "项目支出", "经营支出"];
    expect(
      read([
        ["支出决算表"],
        ["单位代码", "单位名称", "科目编码", "科目名称", ...heads],
        ["420114001", "某局", __, "合计", 12, 8, 4],
        ["420114001", "某局", "201", "一般公共服务支出", 12, 8, 4],
        ["420114001", "某局", "20103", "政府办公厅（室）及相关机构事务", 12, 8, 4],
      ]).figures,
    ).toBe(rows);
    expect(
      read([
        ["支出决算表"],
        ["科目名称", "科目编码", ...heads],
        ["合计", __, 12, 8, 4],
        ["一般公共服务支出", "201", 12, 8, 4],
        ["政府办公厅（室）及相关机构事务", "20103", 12, 8, 4],
      ]).figures,
    ).toBe(rows);
    expect(
      read([
        ["支出决算表"],
        ["功能科目编码", __, __, "科目名称", ...heads],
        [__, __, __, "合计", 12, 8, 4],
        [201, __, __, "一般公共服务支出", 12, 8, 4],
        [201, 3, __, "政府办公厅（室）及相关机构事务", 12, 8, 4],
      ]).figures,
    ).toBe(rows);
  });

  it("不印编码，按上下级认出科目", () => {
    const { recognition, figures, unknown } = read([
      ["2024年度支出决算表"],
      ["项目", "合计", "基本支出", "项目支出", "经营支出"],
      ["合计", 12, 8, 4],
      ["一般公共服务支出", 12, 8, 4],
      ["　纪检监察事务", 12, 8, 4],
      ["　　行政运行", 8, 8, __],
      ["　　一般行政管理事务", 4, __, 4],
    ]);
    expect(figures).toContain("20111 total=12");
    expect(figures).toContain("2011101 total=8, 2011101 basic=8, 2011102 total=4, 2011102 project=4");
    expect(recognition.tables[0]?.rows.map((row) => row.code)).toEqual(Array(5).fill(undefined));
    expect(unknown).toEqual([]);
  });

  it("续表接在后面，标题和表头再印一次", () => {
    const { ids, figures, unknown } = read([
      ...TITLE_AND_UNIT,
      ["科目编码", "科目名称", ...SPENDING],
      [__, "合计", 12, 8, 4],
      ["201", "一般公共服务支出", 10, 8, 2],
      ["2024年度支出决算表（续）"],
      [__, __, "单位：万元"],
      ["科目编码", "科目名称", ...SPENDING],
      ["208", "社会保障和就业支出", 2, 0, 2],
      ["科目编码", "科目名称", ...SPENDING],
      ["210", "卫生健康支出", 0, 0, 0],
    ]);
    expect(ids).toEqual(["expenditure"]);
    expect(figures).toMatch(/201 total=10, .*208 total=2, 208 project=2$/);
    expect(unknown).toEqual([]);
  });

  it("财政拨款收入、事业收入带其中栏，栏次是算式", () => {
    const { figures, unknown, recognition } = read([
      ["2024年度收入决算表"],
      ["部门：某局", "单位：万元"],
      ["科目编码", "科目名称", "本年收入合计", "财政拨款收入", __, "事业收入", __, "其他收入"],
      [__, __, __, "小计", "其中：政府性基金", "小计", "其中：教育收费", __],
      ["类款项", "栏次", "1=2+4+6", "2", "3", "4", "5", "6"],
      [__, "合计", 30, 20, 5, 9, 2, 1],
    ]);
    expect(figures).toBe(
      "total total=30, total fiscal=20, total fiscal/government-fund=5, total institution=9, total institution/of-which=2, total other=1",
    );
    expect(unknown).toEqual([]);
    expect(
      recognition.tables[0]?.columns.filter((column) => column.kind === "of-which").map((column) => column.key),
    ).toEqual(["fiscal/government-fund", "institution/of-which"]);
  });

  it("财政拨款收入按三种资金分三栏", () => {
    const { figures } = read([
      ["2024年度收入决算表"],
      [
        "科目编码",
        "科目名称",
        "合计",
        "一般公共预算财政拨款",
        "政府性基金预算财政拨款",
        "国有资本经营预算财政拨款",
        "事业收入",
        "上级补助收入",
        "附属单位上缴收入",
        "其他收入",
      ],
      [__, "合计", 30, 20, 5, __, 4, __, __, 1],
    ]);
    expect(figures).toBe(
      "total total=30, total fiscal/general-public-budget=20, total fiscal/government-fund=5, total institution=4, total other=1",
    );
  });

  it("基本支出分人员经费和公用经费", () => {
    const { figures, unknown } = read([
      ...TITLE_AND_UNIT,
      [
        "科目编码",
        "科目名称",
        "合计",
        "基本支出",
        __,
        __,
        "项目支出",
        "上缴上级支出",
        "经营支出",
        "对附属单位补助支出",
      ],
      [__, __, __, "小计", "人员经费", "公用经费"],
      [__, "合计", 12, 8, 6, 2, 4],
    ]);
    expect(figures).toBe(
      "total total=12, total basic=8, total basic/personnel=6, total basic/operating=2, total project=4",
    );
    expect(unknown).toEqual([]);
  });

  it("上年数和增减率不当本年数", () => {
    const { figures, unknown } = read([
      ["2024年度一般公共预算财政拨款支出决算表"],
      ["科目", __, "2023年决算数", "2024年", __, __, "增减率"],
      ["科目编码", "科目名称", __, "小计", "基本支出", "项目支出", __],
      ["合计", __, 10, 12, 8, 4, "20%"],
    ]);
    expect(figures).toBe("total total=12, total basic=8, total project=4");
    expect(unknown).toEqual(["2023年决算数*", "增减率*"]);
  });

  it("千元、表头里写元、没有写单位而其他表写了元", () => {
    const rows = (unit: string): Rows => [
      ["支出决算表"],
      [unit],
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "经营支出"],
      ["合计", __, 6000.12, 3000.12, 3000, __],
    ];
    expect(read(rows("金额单位：千元")).recognition.tables[0]?.amountUnit).toBe("千元");
    const heading = read([
      ["收入决算表"],
      ["科目编码", "科目名称", "合计（元）", "财政拨款收入（元）", "上级补助收入", "事业收入", "其他收入"],
      [__, "合计", 600.5, 500.5, __, 100, __],
    ]).recognition.tables[0];
    expect([heading?.amountUnit, heading?.unitLine?.text]).toEqual(["元", "合计（元）"]);
    const [, second] = read(rows("金额单位：元"), [
      ["收入决算表"],
      ["科目编码", "科目名称", "合计", "财政拨款收入", "上级补助收入", "事业收入", "其他收入"],
      [__, "合计", 600.5, 500.5, __, 100, __],
    ]).recognition.tables;
    expect([second?.amountUnit, second?.unitLine]).toEqual(["元", undefined]);
  });

  it("标题贴错了表，以表头为准", () => {
    expect(read([["2024年度收入决算表"], ["科目编码", "科目名称", ...SPENDING], [__, "合计", 12, 8, 4]]).ids).toEqual([
      "expenditure",
    ]);
  });

  it("不认识的行列逐一列出，签章行算注", () => {
    const { unknown, recognition } = read([
      ...TITLE_AND_UNIT,
      ["科目编码", "科目名称", ...SPENDING, "援助支出"],
      [__, "合计", 12, 8, 4, __, __, __, 3],
      ["204", "公共安全支出", 12, 8, 4],
      [__, "（以下内容涉密）"],
      [__, "调整数", 1],
      ["填表人：张三", __, "审核人：李四"],
      ["制表日期：2025-03-01"],
      ["单位（公章）：某局"],
    ]);
    expect(unknown).toEqual(["援助支出", "（以下内容涉密）", "调整数"]);
    expect(recognition.tables[0]?.unknown.map((part) => part.amounts)).toEqual([1, 0, 1]);
    expect(recognition.tables[0]?.notes.map((note) => note.text)).toEqual([
      "填表人：张三",
      "制表日期：2025-03-01",
      "单位（公章）：某局",
    ]);
    expect(recognition.others).toEqual([]);
  });

  it("错误值和读不出的文字是读不出的事实，不是零", () => {
    const workbook = gridOf([
      {
        name: "S",
        cells: [
          ...TITLE_AND_UNIT,
          ["科目编码", "科目名称", ...SPENDING],
          [__, "合计", "#REF!", "abc", "—", "12.0.1", "无", ""],
        ],
      },
    ]);
    const facts = collectFacts(workbook, recognise(workbook)).all;
    expect(facts.map((fact) => `${fact.column} ${fact.state} ${fact.shown}`)).toEqual([
      "total unreadable #REF!",
      "basic unreadable abc",
      "project blank ",
      "superior-remittance unreadable 12.0.1",
      "operation blank ",
      "affiliated-subsidy blank ",
    ]);
  });
});

describe("空表", () => {
  const fundHeads: Rows = [
    ["科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", __, __, "年末结转和结余"],
    [__, __, __, __, "小计", "基本支出", "项目支出", __],
  ];
  const three: Rows = [["科目编码", "科目名称", "合计", "基本支出", "项目支出"]];

  it("说明写在表中、表下，没有合计行", () => {
    const { recognition } = read(
      [
        ["2024年度政府性基金预算财政拨款收入支出决算表"],
        ...fundHeads,
        ["本单位2024年度无政府性基金预算财政拨款收入、支出，故本表无数据。"],
      ],
      [
        ["国有资本经营预算财政拨款支出决算表"],
        ...three,
        ["注：本部门没有国有资本经营预算财政拨款支出，故本表为空表。"],
      ],
    );
    expect(
      recognition.tables.map(({ id, emptyStatement, rows }) => [id, emptyStatement?.text.slice(0, 4), rows.length]),
    ).toEqual([
      ["government-fund", "本单位2", 0],
      ["state-capital", "注：本部", 0],
    ]);
  });

  it("只有零", () => {
    const { figures, unknown, recognition } = read([
      ["国有资本经营预算财政拨款支出决算表"],
      ...three,
      ["合计", __, 0, 0, 0],
      [__, __, 0, 0, 0],
    ]);
    expect([figures, unknown, recognition.tables[0]?.rows.length]).toEqual(["", [], 1]);
  });

  it("三公全填无、横线，或没有数据行", () => {
    const heads: Rows = [
      ["2024年度财政拨款“三公”经费支出决算表"],
      ["预算数", __, __, __, __, __, "决算数"],
      [
        "合计",
        "因公出国（境）费用",
        "公务用车购置及运行费",
        __,
        __,
        "公务接待费",
        "合计",
        "因公出国（境）费用",
        "公务用车购置及运行费",
        __,
        __,
        "公务接待费",
      ],
      [__, __, "小计", "公务用车购置费", "公务用车运行费", __, __, __, "小计", "公务用车购置费", "公务用车运行费", __],
    ];
    const marked = read([...heads, ["无", "无", "—", "/", "-", "", "0"]]);
    expect(marked.recognition.tables[0]?.rows.map((row) => [row.key, row.cells.size])).toEqual([
      ["budget", 6],
      ["final", 6],
    ]);
    const none = read([...heads, ["说明：本单位2024年度无“三公”经费支出。"]]);
    expect([none.ids, none.unknown]).toEqual([["three-public"], []]);
    expect(none.recognition.tables[0]?.columns).toHaveLength(6);
  });

  it("没有标题和注，凭资金、编码、表号或还缺哪张表认定", () => {
    const code = (...row: Value[]): Rows => [...three, ["合计", __, 12, 8, 4], row];
    expect(read(code("201", "一般公共服务支出", 12, 8, 4)).ids).toEqual(["general-public-budget"]);
    expect(read(code("21208", "国有土地使用权出让收入安排的支出", 12, 8, 4)).ids).toEqual(["government-fund"]);
    expect(read(code("223", "国有资本经营预算支出", 12, 8, 4)).ids).toEqual(["state-capital"]);
    const empty: Rows = [...three, ["合计", __, __, __, __]];
    expect(read([["公开08表"], ...empty]).ids).toEqual(["state-capital"]);
    expect(read([...fundHeads, [__, "合计"]], empty).ids).toEqual(["government-fund", "state-capital"]);
    expect(read([...fundHeads, [__, "合计"]], [...fundHeads, [__, "合计"]]).ids).toEqual([
      "government-fund",
      "state-capital",
    ]);
    expect(read([...empty, ["注：本表反映部门本年度政府性基金预算财政拨款支出情况。"]]).ids).toEqual([
      "government-fund",
    ]);
  });
});

describe("总表的少见样子", () => {
  it("预算数三栏并列，只取决算数", () => {
    const { figures, unknown } = read([
      ["收入支出决算总表"],
      ["编制单位：某某局　　　　2024年度　　　　金额单位：万元"],
      ["收入", __, __, __, __, "支出"],
      ["项目", "行次", "年初预算数", "全年预算数", "决算数", "项目", "行次", "年初预算数", "全年预算数", "决算数"],
      ["栏次", __, "1", "2", "3", "栏次", __, "4", "5", "6"],
      ["一、一般公共预算财政拨款收入", "1", 10, 11, 12, "一、一般公共服务支出", "31", 9, 10, 11],
      ["本年收入合计", "3", 10, 11, 12, "本年支出合计", "33", 9, 10, 11],
      ["总计", "5", 10, 11, 12, "总计", "35", 9, 10, 12],
    ]);
    expect(figures).toBe(
      "income/general-public-budget amount=12, income/total amount=12, income/grand-total amount=12, " +
        "expenditure/201 amount=11, expenditure/total amount=11, expenditure/grand-total amount=12",
    );
    expect(unknown).toEqual(["收入/年初预算数*", "收入/全年预算数*", "支出/年初预算数*", "支出/全年预算数*"]);
  });

  it("收入、支出上下排在一栏，没有表头", () => {
    const rows: Rows = [
      ["一、财政拨款收入", 10],
      ["二、事业收入", 2],
      ["三、其他收入", 1],
      ["本年收入合计", 13],
      ["年初结转和结余", 1],
      ["收入总计", 14],
      ["一、一般公共服务支出", 10],
      ["二、外交支出", __],
      ["三、国防支出", 3],
      ["本年支出合计", 13],
      ["年末结转和结余", 1],
      ["总计", 14],
    ];
    const expected =
      "income/fiscal amount=10, income/institution amount=2, income/other amount=1, income/total amount=13, " +
      "income/opening-balance amount=1, income/grand-total amount=14, expenditure/201 amount=10, expenditure/203 amount=3, " +
      "expenditure/total amount=13, expenditure/closing-balance amount=1, expenditure/grand-total amount=14";
    expect(read([["收入支出决算总表"], ["项目", "决算数"], ...rows]).figures).toBe(expected);
    expect(read([["收入支出决算总表"], ...rows]).figures).toBe(expected);
  });

  it("旧名称、截断的名称、其中行", () => {
    const { recognition } = read([
      ["收入支出决算总表"],
      ["项目", "金额", "项目", "金额"],
      ["一、财政拨款收入", 10, "七、文化体育与传媒支出", 1],
      ["其中：政府性基金预算财政拨款", 4, "九、医疗卫生与计划生育支出", 1],
      ["二、上级补助收入", 1, "十四、资源勘探工业信息", 1],
      ["三、事业收入", 2, "十八、国土海洋气象等支出", 1],
      ["其中：教育收费", 1, "二十二、灾害防治及应急管", 9],
      ["用事业基金弥补收支差额", 1, "结余分配", __],
      ["年初结转和结余", 1, "其中：提取职工福利基金", __],
      ["其中：项目支出结转和结余", 1, "年末结转和结余", __],
    ]);
    expect(recognition.tables[0]?.unknown).toEqual([]);
    expect(recognition.tables[0]?.rows.map((row) => `${row.key}${row.kind === "of-which" ? "*" : ""}`)).toEqual([
      "income/fiscal",
      "income/government-fund*",
      "income/superior-subsidy",
      "income/institution",
      "income/of-which/教育收费*",
      "income/non-fiscal-surplus-used",
      "income/opening-balance",
      "income/of-which/项目支出结转和结余*",
      "expenditure/207",
      "expenditure/210",
      "expenditure/215",
      "expenditure/220",
      "expenditure/224",
      "expenditure/surplus-distribution",
      "expenditure/of-which/提取职工福利基金*",
      "expenditure/closing-balance",
    ]);
  });

  it("财政拨款总表带按支出性质的第三栏", () => {
    const { recognition, figures } = read([
      ["2024年度财政拨款收入支出决算总表"],
      [
        "项目",
        "金额",
        "项目",
        "合计",
        "一般公共预算财政拨款",
        "政府性基金预算财政拨款",
        "项目（按支出性质和经济分类）",
        "合计",
        "一般公共预算财政拨款",
        "政府性基金预算财政拨款",
      ],
      ["一、一般公共预算财政拨款", 100, "一、一般公共服务支出", 80, 80, __, "一、基本支出", 70, 70, __],
      ["二、政府性基金预算财政拨款", 10, "十一、城乡社区支出", 30, 20, 10, "二、项目支出", 40, 30, 10],
      ["总计", 110, "总计", 110, 100, 10, "总计", 110, 100, 10],
    ]);
    expect(figures).toContain("expenditure/grand-total total=110");
    const nature = recognition.tables[0]?.rows.filter((row) => row.key.startsWith("nature/")) ?? [];
    expect(nature.map((row) => `${row.key} ${row.kind}`)).toEqual([
      "nature/basic of-which",
      "nature/project of-which",
      "nature/grand-total of-which",
    ]);
  });
});

describe("基本支出表和三公表的少见样子", () => {
  it("只印名称，不印编码", () => {
    const { figures, unknown } = read([
      ["一般公共预算财政拨款基本支出决算表"],
      ["人员经费", __, "公用经费", __],
      ["科目名称", "决算数", "科目名称", "决算数"],
      ["工资福利支出", 100.5, "商品和服务支出", 20.1],
      ["  基本工资", 100.5, "  办公费", 20.1],
      ["人员经费合计", 100.5, "公用经费合计", 20.1],
    ]);
    expect(figures).toBe(
      "301 amount=100.5, 30101 amount=100.5, 302 amount=20.1, 30201 amount=20.1, personnel-total amount=100.5, operating-total amount=20.1",
    );
    expect(unknown).toEqual([]);
  });

  it("编码分类、款两栏，合计在首行", () => {
    const { figures } = read([
      ["一般公共预算财政拨款基本支出决算表"],
      ["经济分类科目编码", __, "科目名称", "基本支出合计", "人员经费", "公用经费"],
      ["类", "款"],
      ["合计", __, __, 120.6, 100.5, 20.1],
      ["301", __, "工资福利支出", 100.5, 100.5, __],
      ["301", "01", "基本工资", 100.5, 100.5, __],
      ["302", "01", "办公费", 20.1, __, 20.1],
    ]);
    expect(figures).toBe(
      "301 amount=100.5, 301 personnel=100.5, 30101 amount=100.5, 30101 personnel=100.5, 30201 amount=20.1, " +
        "30201 operating=20.1, total amount=120.6, personnel-total amount=100.5, operating-total amount=20.1",
    );
  });

  it("三公竖排，几种预算数和上年数并列，下面是统计数", () => {
    const { figures, unknown, recognition } = read([
      ["2024年度“三公”经费支出情况表"],
      ["项目", "2023年决算数", "2024年年初预算数", "2024年全年预算数", "2024年决算数", "比上年增减"],
      ["一、因公出国（境）费用", __, __, __, __, __],
      ["二、公务用车购置及运行费", 4, 5, 6, 3.5, -0.5],
      ["   其中：公务用车购置", __, __, __, __],
      ["         公务用车运行维护费", 4, 5, 6, 3.5, -0.5],
      ["三、公务接待费", 1, 1, 1, 0.5, -0.5],
      ["合计", 5, 6, 7, 4, -1],
      ["公务接待批次（批）", __, __, __, 12],
      ["公务用车保有量（辆）", __, __, __, 2],
    ]);
    expect(figures).toBe(
      "budget vehicles=6, budget vehicle-operation=6, budget reception=1, budget total=7, " +
        "final vehicles=3.5, final vehicle-operation=3.5, final reception=0.5, final total=4, " +
        "opening-budget vehicles=5, opening-budget vehicle-operation=5, opening-budget reception=1, opening-budget total=6",
    );
    expect(recognition.tables[0]?.rows.map((row) => `${row.key} ${row.kind}`)).toEqual([
      "budget item",
      "final item",
      "opening-budget of-which",
    ]);
    expect(unknown.every((part) => part.endsWith("*"))).toBe(true);
  });

  it("三公一行一个单位，只取第一行", () => {
    const { figures, unknown } = read([
      ["财政拨款“三公”经费支出决算表"],
      ["单位名称", "预算数", __, __, __, __, __, "决算数"],
      [
        __,
        "合计",
        "因公出国（境）费",
        "公务用车购置及运行费",
        __,
        __,
        "公务接待费",
        "合计",
        "因公出国（境）费",
        "公务用车购置及运行费",
        __,
        __,
        "公务接待费",
      ],
      [
        __,
        __,
        __,
        "小计",
        "公务用车购置费",
        "公务用车运行费",
        __,
        __,
        __,
        "小计",
        "公务用车购置费",
        "公务用车运行费",
        __,
      ],
      ["某某局", 6, 1, 4, __, 4, 1, 5, 1, 3.5, __, 3.5, 0.5],
      ["其中：某某站", 1, 1],
    ]);
    expect(figures).toContain("budget total=6, budget overseas=1");
    expect(figures).toContain("final total=5");
    expect(unknown).toEqual(["其中：某某站"]);
  });
});

describe("一个工作簿里有几套表", () => {
  const sheet = (name: string, unit: string, year = 2024, title = "支出决算表"): Drawn => ({
    name,
    cells: [
      [`${year}年度${title}`],
      [`单位：${unit}`, __, "单位：万元"],
      ["科目编码", "科目名称", ...SPENDING],
      [__, "合计", 12, 8, 4],
    ],
  });

  it("两个单位的表都在，各有单位名称", () => {
    const { recognition } = read(sheet("1", "甲局"), sheet("2", "乙站"));
    expect(recognition.tables.map((table) => `${table.id} ${table.unitName?.text}`)).toEqual([
      "expenditure 甲局",
      "expenditure 乙站",
    ]);
  });

  it("同一张表两次，都在", () => expect(read(sheet("1", "甲局"), sheet("2", "甲局")).ids).toHaveLength(2));

  it("上年的旧表不当本年的表", () => {
    const { ids, recognition } = read(sheet("1", "甲局"), sheet("2", "甲局", 2023));
    expect(ids).toEqual(["expenditure"]);
    expect(recognition.others).toMatchObject([
      { sheet: "2", kind: "known-table", reason: expect.stringContaining("2023") },
    ]);
  });

  it("标题是附表而表头相同的，不顶替公开表", () => {
    const { ids, recognition } = read(sheet("1", "甲局"), sheet("2", "甲局", 2024, "部门运行情况一览表"));
    expect(ids).toEqual(["expenditure"]);
    expect(recognition.others.map((part) => part.kind)).toEqual(["known-table"]);
  });

  it("江苏式样：全部财政拨款的表和机关运行经费表不是九张表", () => {
    const economy: Rows = [
      ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
      ["合计", __, 8, 6, 2],
      ["301", "工资福利支出", 6, 6, __],
      ["302", "商品和服务支出", 2, __, 2],
      ["30201", "办公费", 2, __, 2],
    ];
    const { ids, recognition } = read(
      {
        name: "05",
        cells: [
          ["2024年度财政拨款支出决算表（功能科目）"],
          ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
          ["合计", __, 12, 8, 4],
          ["201", "一般公共服务支出", 12, 8, 4],
        ],
      },
      { name: "06", cells: [["2024年度财政拨款基本支出决算表（经济科目）"], ...economy] },
      { name: "08", cells: [["2024年度一般公共预算财政拨款基本支出决算表"], ...economy] },
      {
        name: "11",
        cells: [
          ["2024年度机关运行经费支出决算表"],
          ["科目编码", "科目名称", "金额"],
          ["302", "商品和服务支出", 2],
          ["30201", "办公费", 2],
          ["30202", "印刷费", __],
        ],
      },
    );
    expect(ids).toEqual(["basic-expenditure"]);
    expect(recognition.tables[0]?.sheet).toBe("08");
    expect(recognition.others.map((part) => `${part.sheet} ${part.kind}`)).toEqual([
      "05 known-table",
      "06 known-table",
      "11 known-table",
    ]);
  });
});
