import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/documents/markdown.js";
import { toPlainText } from "../../src/documents/plain-text.js";
import type { Trace, WrittenChart, WrittenText } from "../../src/documents/written-text.js";

const CELL = { sheet: "表|1", row: 7, column: 3 };
const trace: Trace = { how: "computed", cells: [CELL], keys: ["prior/income-total"] };

const TEXT: WrittenText = {
  title: { spans: [{ kind: "text", text: "某局2031年度部门决算情况说明" }] },
  sections: [
    { no: "五", title: "支出", heading: "五、支出", level: 1, paragraphs: [] },
    {
      no: "五(一)",
      title: "总体",
      heading: "（一）总体",
      level: 2,
      paragraphs: [
        {
          spans: [
            { kind: "text", text: "增长" },
            { kind: "figure", text: "12.5", quantity: "income.growth", trace },
            { kind: "text", text: "%，主要原因是" },
            { kind: "missing", text: "【待补：原因】", input: { key: "reason/income-change", what: "原因" } },
            { kind: "text", text: "。" },
          ],
        },
        {
          spans: [
            { kind: "doubtful", text: "【待核】", quantity: "income.amount", figure: { what: "收入合计", trace } },
          ],
        },
        { spans: [{ kind: "text", text: "1. *项目*_A_<b>[x](y)\n# 标题" }] },
      ],
    },
  ],
  missing: [{ key: "reason/income-change", what: "原因" }],
  doubtful: [{ what: "收入合计", trace }],
};

const CHART: WrittenChart = { kind: "pie", no: 3, title: "某局*收入*构成", caption: "图3：某局*收入*构成", series: [] };

describe("plain text", () => {
  it("puts one paragraph on a line and open points at the end", () => {
    expect(toPlainText({ ...TEXT, sections: TEXT.sections.slice(0, 1) })).toBe(
      "某局2031年度部门决算情况说明\n五、支出\n\n发布前须处理的事项（2项）\n待补：原因\n待核：收入合计（表|1!C7）\n",
    );
    expect(toPlainText(TEXT)).toContain("（一）总体\n增长12.5%，主要原因是【待补：原因】。\n【待核】\n");
  });

  it("names the charts after the paragraphs of their section", () => {
    const sections = TEXT.sections.slice(1).map((section) => ({ ...section, charts: [CHART] }));
    expect(toPlainText({ ...TEXT, sections })).toContain("# 标题\n图3：某局*收入*构成\n\n发布前");
  });

  it("ends with the text when nothing is open", () => {
    expect(toPlainText({ ...TEXT, sections: [], missing: [], doubtful: [] })).toBe("某局2031年度部门决算情况说明\n");
  });
});

describe("Markdown", () => {
  const markdown = toMarkdown(TEXT);

  it("has headings by level and a blank line between paragraphs", () => {
    expect(markdown.split("\n\n").slice(0, 4)).toEqual([
      "# 某局2031年度部门决算情况说明",
      "## 五、支出",
      "### （一）总体",
      "增长12.5%，主要原因是【待补：原因】。",
    ]);
  });

  it("keeps what users typed from becoming markup", () => {
    expect(markdown).toContain("1\\. \\*项目\\*\\_A\\_\\<b\\>\\[x\\](y) # 标题");
  });

  it("names the charts after the paragraphs of their section", () => {
    const sections = TEXT.sections.map((section) => ({ ...section, charts: [CHART] }));
    expect(toMarkdown({ ...TEXT, sections })).toContain("## 五、支出\n\n图3：某局\\*收入\\*构成\n\n### （一）总体");
  });

  it("lists open points", () => {
    expect(markdown).toContain("## 发布前须处理的事项（2项）\n\n- 待补：原因\n- 待核：收入合计（表\\|1!C7）\n");
  });

  it("names the cells of every figure when asked", () => {
    expect(markdown).not.toContain("数字来源");
    expect(toMarkdown(TEXT, { sources: true })).toContain("| 五(一) | 12.5 | 计算自：表\\|1!C7、prior/income-total |");
  });
});
