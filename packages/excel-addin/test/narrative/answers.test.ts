import { describe, expect, it } from "vitest";
import { answerProblem, asksForWords, fieldsOf } from "../../src/narrative/answers.js";

const prior = { key: "prior/summary-total", what: "2023年度收入、支出总计" };
const budget = { key: "budget/2010301", what: "行政运行（2010301）的年初预算" };
const reason = { key: "reason/summary-change", what: "收入、支出总计变动的主要原因" };
const vehicles = { key: "count/vehicles-kept", what: "年末开支财政拨款的公务用车保有量" };
const agency = { key: "amount/agency-operation", what: "机关运行经费支出" };
const agencyBudget = { key: "amount/agency-operation", what: "机关运行经费年初预算" };

describe("what was filled in", () => {
  it("becomes the rows of 情况说明资料, figures in the column that was asked for", () => {
    const amount = (fen: number, ulp: number) => ({ amount: { fen, ulp } });
    expect(
      fieldsOf([
        { input: prior, text: " 1,500.05 " },
        { input: budget, text: "700" },
        { input: reason, text: "人员增加。" },
        { input: agency, text: "88.1" },
        { input: agencyBudget, text: "90" },
        { input: vehicles, text: "3" },
      ]),
    ).toEqual([
      { key: prior.key, prior: amount(1_500_050_000, 10_000) },
      { key: budget.key, openingBudget: amount(700_000_000, 1_000_000) },
      { key: reason.key, text: "人员增加。" },
      {
        key: agency.key,
        current: amount(88_100_000, 100_000),
        number: { figure: { scaled: 881, decimals: 1 } },
        openingBudget: amount(90_000_000, 1_000_000),
      },
      { key: vehicles.key, current: amount(3_000_000, 1_000_000), number: { figure: { scaled: 3, decimals: 0 } } },
    ]);
  });

  it("leaves out what is empty or no figure, and says why", () => {
    expect(
      fieldsOf([
        { input: prior, text: "" },
        { input: budget, text: "约七百万" },
      ]),
    ).toEqual([]);
    expect(answerProblem(budget, "约七百万")).toContain("不是数字");
    expect(answerProblem(budget, "")).toBeUndefined();
    expect(answerProblem(reason, "约七百万")).toBeUndefined();
    expect([prior, budget, reason].map(asksForWords)).toEqual([false, false, true]);
  });
});
