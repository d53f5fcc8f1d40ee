import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/report/build-report.js";
import { unreadableReport } from "../../src/report/failure-report.js";
import { idRanges } from "../../src/report/text/coverage-text.js";
import { displayWidth } from "../../src/report/text/display-width.js";
import { textReport } from "../../src/report/text/text-report.js";
import { wrap } from "../../src/report/text/wrap.js";
import { finding, input, outcome } from "./drawn-unit.js";

const failedRule = outcome({ outcome: "failed", reason: "1 处不符" });

describe("the text report", () => {
  it("tells place, what, why, what to do, the suggestion and the evidence of a finding, under its table", () => {
    const suggested = finding({
      suggestions: [{ sheet: "支出决算表", cell: "E7", from: "24.1", to: "24", why: "错一位数字", unique: true }],
    });
    const text = textReport(buildReport(input({ findings: [suggested], outcomes: [failedRule] })));
    expect(text).toContain(`
《支出决算表》 工作表“支出决算表”

  [错误] E7                                                          JS-205-0123456789ab
    支出决算表 2010301 行政运行：本年支出合计为 24.10万元，分项为 24.00万元，相差
    0.10万元。
    原因  同一行的合计与分栏不一致，属于表内勾稽不符。
    处理  请核对该单元格。
    建议  E7 由 24.1 改为 24（错一位数字，只有这一种改法）
    相关  F7；“收入决算表”C8
    依据  部门决算报表表内勾稽关系
`);
    expect(text).toContain("结论    错误 1 条\n");
    expect(text).toContain("公开表  识别出 1/9 张，没有找到《收入支出决算总表》");
  });

  it("leaves out a suggestion that the remedy already says", () => {
    const suggestions = [{ sheet: "支出决算表", cell: "E7", from: "24.1", to: "24", why: "错一位数字", unique: true }];
    const said = finding({ fix: "请核对 E7：按勾稽关系应为 24。", suggestions });
    expect(textReport(buildReport(input({ findings: [said] })))).not.toContain("建议");
  });

  it("tells a shared reason and remedy once", () => {
    const findings = ["E7", "E8", "E9"].map((cell) =>
      finding({ message: `${cell} 不符。`, where: [{ kind: "cell", sheet: "表", cell, table: "expenditure" }] }),
    );
    const text = textReport(buildReport(input({ findings })));
    expect(text.match(/原因/g)).toHaveLength(1);
    expect(text).toMatch(/\[错误\] E7 +JS-205-0123456789ab\n {4}E7 不符。\n {2}\[错误\] E8 /u);
    expect(text).toContain("\n\n    以上 3 条：\n    原因  同一行");
  });

  it("puts the whole file first, then tables in national order", () => {
    const at = (table: "income" | "summary", id: string) =>
      finding({ id, where: [{ kind: "cell", sheet: "表", cell: "A1", table }] });
    const findings = [
      at("income", "JS-205-00000000000a"),
      at("summary", "JS-205-00000000000b"),
      finding({ id: "JS-205-00000000000c", where: [{ kind: "file", file: "" }] }),
    ];
    const text = textReport(buildReport(input({ findings })));
    const order = ["整个文件", "《收入支出决算总表》 工作表", "《收入决算表》 工作表"].map((words) =>
      text.indexOf(words),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  it("tells what was checked in how many places, and what was not and why", () => {
    const text = textReport(buildReport(input()));
    expect(text).toContain("  通过 1 项\n    W05  支出决算表：各行合计等于分栏之和（31 处）\n");
    expect(text).toMatch(/未能检查 \d+ 项\n {4}本版本尚未核对：S01–S13、C01–C08、/u);
    expect(text).toContain("在已核对的范围内没有发现问题");
    expect(text).toContain("“草稿”A1:B3：没有表名和表头");
  });

  it("tells the coverage in one line per outcome when asked to be brief", () => {
    const text = textReport(buildReport(input()), { coverage: "brief" });
    expect(text).toContain("  通过        1 项：W05\n");
    expect(text).not.toContain("31 处");
  });

  it("gives only the reason when the file was unreadable", () => {
    const reason = { message: "文件是空的。", fix: "请重新导出。" };
    const text = textReport(unreadableReport({ version: "0.1.0", codes: 2024 }, "a.xlsx", reason));
    expect(text).toContain("结论    文件无法读取，没有核对");
    expect(text).toContain("无法读取：文件是空的。");
    expect(text).not.toContain("通过");
  });

  it("stays within 88 columns and shows no control characters, whatever the workbook says", () => {
    const hostile = finding({
      message: `名称“\u001b[31m${"很长的名称".repeat(40)}”与${"x".repeat(200)}不符\u0007。\u202e反向`,
      where: [{ kind: "cell", sheet: "表\u001b]0;题\u0007", cell: "E7", table: "expenditure" }],
    });
    const text = textReport(buildReport(input({ findings: [hostile] })));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/u);
    expect(Math.max(...text.split("\n").map(displayWidth))).toBeLessThanOrEqual(88);
  });

  it("colours only through the style it is given", () => {
    const report = buildReport(input({ findings: [finding()] }));
    const text = textReport(report, { style: (tone, words) => `<${tone}>${words}</>` });
    expect(text).toContain("<error>[错误]</> E7");
    expect(text.replaceAll(/<[a-z-]+>|<\/>/g, "")).toBe(textReport(report));
  });

  it("names a dozen places of evidence and counts the rest", () => {
    const cells = Array.from({ length: 20 }, (_, k) => ({ kind: "cell", sheet: "表", cell: `B${k + 2}` }) as const);
    const many = finding({ where: [{ kind: "cell", sheet: "表", cell: "B1" }, ...cells] });
    expect(textReport(buildReport(input({ findings: [many] })))).toContain("B13 等 20 处");
  });
});

describe("lines", () => {
  it("break between Chinese characters, not inside figures, and not before punctuation", () => {
    expect(wrap("本年支出合计为1,548.12万元，分项为1,548.02万元。", 20)).toEqual([
      "本年支出合计为",
      "1,548.12万元，分项为",
      "1,548.02万元。",
    ]);
    expect(wrap("（甲）乙", 6)).toEqual(["（甲）", "乙"]);
    expect(wrap("", 10)).toEqual([""]);
  });

  it("cut a word only when it is longer than a line", () => {
    expect(wrap("abcdefghij klm", 4)).toEqual(["abcd", "efgh", "ij", "klm"]);
  });

  it("count two columns for a Chinese character", () => {
    expect(displayWidth("表A1（甲）")).toBe(10);
  });
});

describe("ranges of requirement ids", () => {
  it("draw consecutive ids together", () => {
    expect(idRanges(["S01", "S02", "S03", "S05", "C01", "T01", "T02"])).toBe("S01–S03、S05、C01、T01–T02");
    expect(idRanges([])).toBe("");
  });
});
