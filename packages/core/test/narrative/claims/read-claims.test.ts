/** What sentences of several regions state: measure, figures, base and direction. */
import { describe, expect, test } from "vitest";
import { told } from "./told.js";

describe("totals and kinds", () => {
  test("the subject stays through a sentence and changes with the next term", () => {
    expect(
      told(
        "二、收入决算情况说明",
        "2024年度收入合计1,548.12万元，与2023年度相比，收入合计减少45.25万元，下降2.8%，主要原因是压减项目。其中：财政拨款收入1548.05万元，占本年收入100%；其他收入700元，占0%。",
      ),
    ).toEqual([
      "本年收入合计；1,548.12万元；prior down 45.25万元 down2.8%；因压减项目",
      "财政拨款收入；1548.05万元；占本年收入合计100%",
      "其他收入；700元；占本年收入合计0%",
    ]);
  });

  test("what stands in brackets is said in passing", () => {
    expect(
      told(
        "二、收入决算情况说明",
        "本年收入合计100.00万元；包括财政拨款收入90.00万元（其中：一般公共预算80.00万元，政府性基金预算10.00万元），占收入合计90%。",
      ),
    ).toEqual([
      "本年收入合计；100.00万元",
      "财政拨款收入；90.00万元；占本年收入合计90%",
      "一般公共预算财政拨款收入；80.00万元",
      "政府性基金预算财政拨款收入；10.00万元",
    ]);
  });

  test("the same words mean other quantities in other sections, and another year is no final figure", () => {
    expect(told("三、支出决算情况说明", "基本支出60.00万元，占60%。")).toEqual([
      "基本支出；60.00万元；占本年支出合计60%",
    ]);
    expect(told("五、一般公共预算财政拨款支出决算情况说明", "基本支出60.00万元，占60%。")).toEqual([
      "一般公共预算财政拨款基本支出；60.00万元；占一般公共预算财政拨款支出60%",
    ]);
    expect(told("二、收入决算情况说明", "2023年度收入合计90.00万元。")).toEqual(["本年收入合计；上年90.00万元"]);
  });
});

describe("paths", () => {
  const heading = "五、一般公共预算财政拨款支出决算情况说明";

  test("with marks, with codes, in quotation marks, with dashes", () => {
    expect(
      told(
        heading,
        "1.一般公共服务支出（类）人大事务（款）行政运行（项）。年初预算为10.00万元，支出决算为9.00万元，完成年初预算的90%，决算数小于年初预算数的主要原因：人员减少。",
        "2.一般公共服务（201）人大事务（20101）行政运行（2010101）：支出决算为9.00万元，完成预算100%，决算数等于预算数。",
        "3、“教育支出”（类）2024年度决算6.84万元，比2024年年初预算减少2.66万元，下降28.00%。",
        "4.卫生健康支出—行政事业单位医疗—行政单位医疗。年初预算为1.00万元，支出决算为1.00万元。",
      ),
    ).toEqual([
      "“一般公共服务支出（类）人大事务（款）行政运行（项）”；9.00万元；预算10.00万元(opening)；完成90%；budget 词down；因人员减少",
      "“一般公共服务（类）人大事务（款）行政运行（项）”；9.00万元；完成100%；budget 词same",
      "“教育支出（类）”；6.84万元；budget down 2.66万元 down28.00%",
      "“卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）”；1.00万元；预算1.00万元(opening)",
    ]);
  });

  test("a name before a figure needs no mark", () => {
    expect(told(heading, "主要用于以下方面：一般公共服务支出80.00万元，占80%；教育支出0万元，占0%。")).toEqual([
      "“一般公共服务支出（类）”；80.00万元；占一般公共预算财政拨款支出80%",
      "“教育支出（类）”；0万元；占一般公共预算财政拨款支出0%",
    ]);
  });
});

describe("三公, procurement and what is not understood", () => {
  test("parts of 三公 with budget, completion, share and change", () => {
    expect(
      told(
        "九、“三公”经费支出决算情况说明",
        "“三公”经费支出决算为30.00万元，完成预算75%，较上年度增加3.00万元，增长11.1%。",
        "公务用车购置及运行维护费支出决算20.00万元，占总支出决算的66.7%。",
        "3.公务接待费。",
        "2024年度全年预算为10.00万元，支出决算为10.00万元，与上年持平。",
      ),
    ).toEqual([
      "“三公”经费；30.00万元；完成75%；prior up 3.00万元 up11.1%",
      "公务用车购置及运行维护费；20.00万元；占“三公”经费66.7%",
      "公务接待费；10.00万元；预算10.00万元(full-year)；prior 词same",
    ]);
  });

  test("a figure of something else is left alone, and so is what follows it", () => {
    expect(
      told(
        "九、“三公”经费支出决算情况说明",
        "公务接待费支出1.00万元。租赁费支出5.00万元，占0.3%，租赁费预算为6.00万元。",
      ),
    ).toEqual(["公务接待费；1.00万元", "not-understood 5.00万元", "not-understood 0.3%", "not-understood 6.00万元"]);
  });

  test("a full-width comma separates two figures, a half-width one groups digits", () => {
    expect(told("三、支出决算情况说明", "支出合计1,548.12万元，2024年度基本支出1,000.00万元。")).toEqual([
      "本年支出合计；1,548.12万元",
      "基本支出；1,000.00万元",
    ]);
  });
});
