/** Forms of sentences that other regions write, with figures of our own. */
import { describe, expect, test } from "vitest";
import { told } from "./told.js";

describe("the subject of a figure", () => {
  test("is not a term that only tells the use of the money", () => {
    expect(
      told(
        "五、一般公共预算财政拨款支出决算情况说明",
        "1.教育支出120.00万元，主要用于保教工作发生的人员经费和办公费，完成年初预算的96%。",
      ),
    ).toEqual(["“教育支出（类）”；120.00万元；完成96%"]);
  });

  test("is not a term in brackets that close before it, but is one that gives the whole its name", () => {
    expect(told("一、收入支出决算总体情况说明", "收、支总计（含年初、年末结转和结余）350.20万元。")).toEqual([
      "收、支总计；350.20万元",
    ]);
    expect(
      told(
        "“三公”经费决算公开",
        "全区因公出国（境）经费、公务接待费、公车购置费，公车运行费（以下简称“三公”经费）决算总额260万元，其中公车购置费60万元。",
      ),
    ).toEqual(["“三公”经费；260万元", "公务用车购置费；60万元"]);
  });

  test("of several terms is their sum, each in turn, or none", () => {
    expect(
      told(
        "七、财政拨款“三公”经费支出决算情况说明",
        "因公出国（境）费、公务用车购置及运行维护费和公务接待费决算数25.00万元。",
        "公务用车购置费和公务用车运行维护费分别为8.00万元、4.50万元。",
        "公务用车购置费和公务接待费共9.00万元。",
      ),
    ).toEqual([
      "“三公”经费；25.00万元",
      "公务用车购置费；8.00万元",
      "公务用车运行维护费；4.50万元",
      "not-understood 9.00万元",
    ]);
  });

  test("is the other side where only 支出 stands between", () => {
    expect(
      told("八、政府性基金预算财政拨款支出决算情况说明", "政府性基金预算财政拨款收入20.00万元，支出18.00万元。"),
    ).toEqual(["政府性基金预算财政拨款收入；20.00万元", "政府性基金预算财政拨款支出；18.00万元"]);
  });

  test("is the unit's whole income where a unit or a year stands before it, and nothing where another word does", () => {
    expect(
      told("二、收入决算情况说明", "2024年度，本单位收入为168.70万元，其中：财政拨款收入151.70万元，占89.92%。"),
    ).toEqual(["收入总额；168.70万元", "财政拨款收入；151.70万元；占本年收入合计89.92%"]);
    expect(told("一、教育经费情况", "全区地方教育经费总收入144.60万元，比上年减少6.50万元。")).toEqual([
      "not-understood 144.60万元",
      "not-understood 6.50万元",
    ]);
  });

  test("of a total of one side of the appropriation is that side's", () => {
    expect(
      told(
        "四、财政拨款收入支出决算总体情况说明",
        "财政拨款收入总计161.40万元，与2023年相比增加54.00万元；财政拨款支出总计187.00万元，与2023年相比增加63.30万元。",
      ),
    ).toEqual(["财政拨款收入总计；161.40万元；prior up 54.00万元", "财政拨款支出总计；187.00万元；prior up 63.30万元"]);
  });
});

describe("the comparison", () => {
  test("同比 is one with last year", () => {
    expect(
      told(
        "七、财政拨款“三公”经费支出决算情况说明",
        "公务接待费支出29.50万元，按同口径同比减少6.00万元，下降16.9%。",
        "公务用车运行维护费支出12.00万元，比上年累计支出14.00万元下降2.00万元，下降14.29%。",
      ),
    ).toEqual([
      "公务接待费；29.50万元；prior down 6.00万元 down16.9%",
      "公务用车运行维护费；12.00万元；上年14.00万元；prior down 2.00万元 down14.29%",
    ]);
  });

  test("one with the budget without change is told by words, and none of last year", () => {
    expect(
      told(
        "七、财政拨款“三公”经费支出决算情况说明",
        "公务接待费支出决算比预算无增减变化，比去年增加0.50万元，增长50%。",
        "公务接待费支出1.50万元，与2024年度预算相比无变化。",
      ),
    ).toEqual(["公务接待费；prior up 0.50万元 up50%", "公务接待费；1.50万元；budget 词same"]);
  });

  test("of something that is not known is not said of what was named before", () => {
    expect(
      told(
        "七、财政拨款“三公”经费支出决算情况说明",
        "“三公”经费支出5.40万元，比上年增加1.50万元。其中，会议费支出决算与上年持平。",
      ),
    ).toEqual(["“三公”经费；5.40万元；prior up 1.50万元"]);
  });

  test("一般公共预算财政拨款 alone is what the section is about", () => {
    expect(
      told(
        "五、一般公共预算财政拨款支出决算情况说明",
        "一般公共预算财政拨款支出126.00万元。与2023年相比，一般公共预算财政拨款增加2.70万元，增长2.19%。",
      ),
    ).toEqual(["一般公共预算财政拨款支出；126.00万元；prior up 2.70万元 up2.19%"]);
  });

  test("收支 alone are the totals", () => {
    expect(
      told(
        "一、收入支出决算总体情况说明",
        "收入总计103.00万元，支出总计103.00万元。收支较上年决算数增加4.20万元，增长4.25%。",
      ),
    ).toEqual(["收、支总计；103.00万元", "收、支总计；103.00万元；prior up 4.20万元 up4.25%"]);
  });
});

describe("figures of other years and of budgets", () => {
  test("parts of a budget are budgets, parts of next year's are nothing of this year's accounts", () => {
    expect(
      told(
        "七、财政拨款“三公”经费支出决算情况说明",
        "“三公”经费支出年初预算为21.80万元，其中：因公出国（境）费0万元，公务接待费11.80万元，占54.13%。",
        "2025年度“三公”经费预算总计20.00万元，其中：公务接待费10.00万元。",
        "2025年度“三公”经费预算较2024年度减少1.80万元。",
      ),
    ).toEqual([
      "“三公”经费；预算21.80万元(opening)",
      "因公出国（境）费；预算0万元(opening)",
      "公务接待费；预算11.80万元(opening)",
      "explanation 54.13%",
      "explanation 20.00万元",
      "explanation 10.00万元",
      "explanation 1.80万元",
    ]);
  });

  test("a limit is no amount of the unit, and 元 may be missing", () => {
    expect(
      told("十二、国有资产占用情况说明", "单价100万元（含）以上设备0台（套），单位价值50万元以上通用设备1台（套）。"),
    ).toEqual(["explanation 100万元", "explanation 50万元"]);
    expect(
      told(
        "七、财政拨款“三公”经费支出决算情况说明",
        "公务接待费支出0.40万，其中：国内接待费0.40万（含外宾接待0万元）。",
      ),
    ).toEqual(["公务接待费；0.40万", "国内公务接待费；0.40万", "外事接待费；0万元"]);
  });
});

describe("names of the classification", () => {
  test("stand behind a code, before a budget, and with the code in their marks", () => {
    expect(
      told(
        "二、一般公共预算财政拨款支出决算情况说明",
        "（一）2010301-行政运行支出40.00万元，较上年决算数增加1.00万元，增长2.56%。",
        "（二）一般公共服务支出年初预算数为62.00万元，决算数为68.00万元，完成年初预算的109.68%。",
        "3.社会保障和就业支出（208类）行政事业单位养老支出（05款）事业单位离退休（02项）年初预算为18.00万元，支出决算为18.00万元。",
      ),
    ).toEqual([
      "“行政运行（项）”；40.00万元；prior up 1.00万元 up2.56%",
      "“一般公共服务支出（类）”；68.00万元；预算62.00万元(opening)；完成109.68%",
      "“社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）”；18.00万元；预算18.00万元(opening)",
    ]);
  });

  test("alone in a line are the title of the figures below", () => {
    expect(
      told(
        "五、一般公共预算财政拨款支出决算情况说明",
        "2024年度财政拨款支出年初预算数为80.00万元，支出决算数为86.00万元，其中：",
        "1、一般公共服务（类）国有资产监管（款）行政运行（项）。",
        "年初预算为39.00万元，支出决算为40.00万元，完成年初预算的102.56%。",
      ),
    ).toEqual([
      "一般公共预算财政拨款支出；86.00万元；预算80.00万元(opening)",
      "“一般公共服务（类）国有资产监管（款）行政运行（项）”；40.00万元；预算39.00万元(opening)；完成102.56%",
    ]);
  });
});

describe("a whole and its parts", () => {
  test("the sentence behind the list goes on with the whole", () => {
    expect(
      told(
        "三、“三公”经费支出决算情况说明",
        "“三公”经费支出12.50万元，其中：公务用车运行费8.00万元；公务接待费4.50万元。与年初预算数15.00万元相比，完成年初预算的83.33%。",
      ),
    ).toEqual([
      "“三公”经费；12.50万元",
      "公务用车运行维护费；8.00万元",
      "公务接待费；4.50万元",
      "“三公”经费；预算15.00万元(opening)；完成83.33%",
    ]);
  });

  test("parts told after a comparison are compared as the whole is", () => {
    expect(
      told(
        "二、收入决算情况说明",
        "与上年相比，收入合计增加20.00万元，增长2.04%。其中：事业收入增加3.00万元，增长5.26%。",
      ),
    ).toEqual(["本年收入合计；prior up 20.00万元 up2.04%", "事业收入；prior up 3.00万元 up5.26%"]);
  });

  test("the spending beside a fund's income is that fund's", () => {
    expect(
      told(
        "四、财政拨款收入支出决算总体情况说明",
        "2.政府性基金预算财政拨款本年收入5.00万元，主要是上年无此项收入；本年支出4.00万元，比上年增加4.00万元。",
        "1.一般公共预算财政拨款本年收入完成年初预算106.25%，主要是追加预算；支出完成年初预算107.50%。",
      ),
    ).toEqual([
      "政府性基金预算财政拨款收入；5.00万元；因上年无此项收入",
      "政府性基金预算财政拨款支出；4.00万元；prior up 4.00万元",
      "一般公共预算财政拨款收入；完成106.25%；因追加预算",
      "一般公共预算财政拨款支出；完成107.50%",
    ]);
  });
});

describe("rates", () => {
  test("预决算差异率 is growth against the budget, with its sign", () => {
    expect(
      told(
        "七、财政拨款“三公”经费支出决算情况说明",
        "公务接待费全年预算数6.00万元，决算数4.50万元，预决算差异率-25.00%，主要原因是：减少接待。",
      ),
    ).toEqual(["公务接待费；4.50万元；预算6.00万元(full-year)；budget down-25.00%；因减少接待"]);
  });

  test("a change told with amount and rate ends the reason before it", () => {
    expect(
      told(
        "七、财政拨款“三公”经费支出决算情况说明",
        "公务接待费支出决算为4.50万元，主要原因是减少接待，与上年相比减少0.60万元，减少11.76%，减少的主要原因是严控接待。",
      ),
    ).toEqual(["公务接待费；4.50万元；prior down 0.60万元 down11.76%；因减少接待/严控接待"]);
  });
});

describe("words between a subject and its figure", () => {
  test("a use, counts and 占比 do not hide what a figure is said of", () => {
    expect(
      told(
        "五、一般公共预算财政拨款支出决算情况说明",
        "1.行政运行40.00万元，主要用于保障机关运转，较年初预算增加1.00万元，增长2.56%。",
        "2.一般行政管理事务28.00万元，主要用于专项业务，其中：信息化建设10.00万元。",
      ),
    ).toEqual([
      "“行政运行（项）”；40.00万元；budget up 1.00万元 up2.56%",
      "“一般行政管理事务（项）”；28.00万元",
      "not-understood 10.00万元",
    ]);
    expect(
      told(
        "七、财政拨款“三公”经费支出决算情况说明",
        "国内公务接待30批次，260人次（不包括陪同人员），共计支出4.50万元。",
      ),
    ).toEqual(["国内公务接待费；4.50万元"]);
    expect(told("二、收入决算情况说明", "收入合计100.00万元，其中：事业收入6.00万元，占比6.00%。")).toEqual([
      "本年收入合计；100.00万元",
      "事业收入；6.00万元；占本年收入合计6.00%",
    ]);
  });

  test("after several quantities the next sentence, naming none, is said of none of them for sure", () => {
    expect(
      told(
        "七、财政拨款“三公”经费支出决算情况说明",
        "公务用车运行维护费8.00万元，公务接待费4.50万元。比上年减少1.00万元，下降7.41%。",
      ).filter((line) => line.includes("prior")),
    ).toEqual([]);
    expect(
      told("七、财政拨款“三公”经费支出决算情况说明", "公务接待费4.50万元。比上年减少0.50万元，下降10.00%。"),
    ).toEqual(["公务接待费；4.50万元；prior down 0.50万元 down10.00%"]);
  });

  test("last year's amount beside this year's is what a bare change is measured against", () => {
    expect(told("八、机关运行经费", "机关运行经费95.00万元，上年100.00万元，减少5.00万元，下降5.00%。")).toEqual([
      "机关运行经费；95.00万元；上年100.00万元；prior down 5.00万元 down5.00%",
    ]);
  });
});

describe("ways to tell a change", () => {
  test.each([
    ["比2023年决算增收20.00万元，增幅2.04%", "prior up 20.00万元 up2.04%"],
    ["与上年对比增加20.00万元，增长2.04%", "prior up 20.00万元 up2.04%"],
    ["较去年同期增加20.00万元，同比增长2.04%", "prior up 20.00万元 up2.04%"],
    ["与2023年度980.00万元相比，增加20.00万元，增长2.04%", "上年980.00万元；prior up 20.00万元 up2.04%"],
    ["上年为980.00万元，同比增加20.00万元，增长2.04%", "上年980.00万元；prior up 20.00万元 up2.04%"],
  ])("%s", (words, parts) => {
    expect(told("二、收入决算情况说明", `2024年度收入合计为人民币1000.00万元，${words}。`)).toEqual([
      `本年收入合计；1000.00万元；${parts}`,
    ]);
  });

  test.each([
    [
      "年初预算15.00万元，决算12.50万元，节约2.50万元，节约率16.67%",
      "预算15.00万元(opening)；budget down 2.50万元 down16.67%",
    ],
    ["决算数12.50万元，比年初预算10.00万元超支2.50万元", "预算10.00万元(opening)；budget up 2.50万元"],
  ])("%s", (words, parts) => {
    expect(told("七、财政拨款“三公”经费支出决算情况说明", `“三公”经费${words}。`)).toEqual([
      `“三公”经费；12.50万元；${parts}`,
    ]);
  });
});

test("a comparison with a year long past is none with last year", () => {
  expect(
    told(
      "七、财政拨款“三公”经费支出决算情况说明",
      "2024年度“三公”经费支出决算为12.50万元，比上年决算数增加0.50万元，增长4.17%；比2019年（疫情前）决算数减少5.50万元，降低30.56%。",
      "公务接待费支出决算为4.50万元，与2019年相比减少。其中：国内公务接待费4.00万元，较2019年减少0.80万元。",
    ),
  ).toEqual([
    "“三公”经费；12.50万元；prior up 0.50万元 up4.17%",
    "公务接待费；4.50万元",
    "国内公务接待费；4.00万元",
    "explanation 5.50万元",
    "explanation 30.56%",
    "explanation 0.80万元",
  ]);
});

test("a percentage that is none does not hide what follows; vehicles may be told in short", () => {
  expect(
    told(
      "七、财政拨款“三公”经费支出决算情况说明",
      "公务用车购置费支出决算为0万元，完成预算0万元的--%（基数为0，不可比），比上年决算数增加0万元；公务车保有量2辆，全年运行维护费支出8.00万元。",
    ),
  ).toEqual(["公务用车购置费；0万元；预算0万元(stated)；prior up 0万元", "公务用车运行维护费；8.00万元"]);
});

describe("budgets of two years", () => {
  test.each(["比上年预算减少2.00万元，下降25.00%", "比2023年预算减少2.00万元，下降25.00%"])("%s", (words) => {
    expect(told("七、财政拨款“三公”经费支出决算情况说明", `公务接待费支出预算6.00万元，${words}。`)).toEqual([
      "公务接待费；预算6.00万元(stated)",
      "explanation 2.00万元",
      "explanation 25.00%",
    ]);
  });

  test("a budget of the year itself stays one", () => {
    expect(
      told(
        "七、财政拨款“三公”经费支出决算情况说明",
        "公务接待费支出决算6.00万元，比2024年预算减少2.00万元，下降25.00%。",
      ),
    ).toEqual(["公务接待费；6.00万元；budget down 2.00万元 down25.00%"]);
  });
});

test("the percentage right behind the amount of a change tells the change", () => {
  expect(
    told(
      "七、财政拨款“三公”经费支出决算情况说明",
      "公务接待费2.00万元，较上年减少1.50万元（42.86%），减少的主要原因是压缩接待。",
      "公务用车运行维护费8.00万元，比上年增加0.40万元，5.26%。",
    ),
  ).toEqual([
    "公务接待费；2.00万元；prior down 1.50万元 down42.86%；因压缩接待",
    "公务用车运行维护费；8.00万元；prior up 0.40万元 up5.26%",
  ]);
});

test("a choice of the template that was not struck out tells no direction", () => {
  expect(
    told(
      "七、财政拨款“三公”经费支出决算情况说明",
      "因公出国（境）费0万元，较上年增加（减少）0万元，增长（下降）0%。",
    )[0],
  ).toEqual("因公出国（境）费；0万元");
});
