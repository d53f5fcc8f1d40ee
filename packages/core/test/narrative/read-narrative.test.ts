/** Reading whole texts: sections, places, lists, and what was not understood. Texts here are made up. */
import { describe, expect, it } from "vitest";
import { readNarrative } from "../../src/narrative/read-narrative.js";
import { styleOf } from "./style.js";

const STYLE = styleOf("wuhan");
const read = (...lines: readonly string[]) => readNarrative(lines.join("\n"), STYLE);
const idsOf = (...lines: readonly string[]) => read(...lines).sentences.map(({ sentence }) => sentence);

describe("sections", () => {
  it("are numbered as printed, with either brackets and as Markdown headings", () => {
    const { parts } = read(
      "# 某局2031年度部门决算情况说明",
      "## 五、一般公共预算财政拨款支出决算情况说明",
      "### (一)一般公共预算财政拨款支出决算总体情况。",
      "（二）其他情况",
      "六、无表的章节",
    );
    expect(parts.map(({ kind, section }) => [kind, section])).toEqual([
      ["unread", ""],
      ["heading", "五"],
      ["heading", "五(一)"],
      ["heading", "五(二)"],
      ["heading", "六"],
    ]);
  });

  it("are not opened by a sentence that begins like a heading", () => {
    const { parts } = read("二、收入决算情况说明", "一、收入增加5万元，原因是学生增加。", "（一）支出7万元");
    expect(parts.map(({ kind }) => kind)).toEqual(["heading", "unread", "unread"]);
    expect(parts.every(({ section }) => section === "二")).toBe(true);
  });
});

describe("places", () => {
  it("count physical lines, blank ones too, whatever ends them", () => {
    const text =
      "一、收入支出决算总体情况说明\r\n\r\n  2031年度收、支总计均为5万元。与2030年度相比，收、支总计持平。\r尾注";
    const { parts } = readNarrative(text, STYLE);
    expect(parts.map(({ line }) => line)).toEqual([1, 3, 4]);
    for (const part of parts)
      expect(text.slice(part.lineStart + part.start, part.lineStart + part.end)).toBe(part.quote);
  });
});

describe("sentences", () => {
  it("are read in any section, the section's own first", () => {
    expect(
      read("九、别的章节", "2031年度收入合计5万元，与2030年度相比，收入合计增加1万元，增长25%，主要原因是学生增加。")
        .sentences,
    ).toMatchObject([{ section: "九", declaredIn: "二", sentence: "income" }]);
  });

  it("may be followed by others on the same line", () => {
    const { sentences, unread } = read(
      "四、财政拨款收入支出决算总体情况说明",
      "前言一句。政府性基金预算财政拨款收入0万元，与2030年度决算数持平。中间一句；" +
        "国有资本经营预算财政拨款收入2万元，比2030年度决算数增加1万元，增长100%，增加的主要原因是上缴利润。",
    );
    expect(sentences.map(({ values }) => values["fund.name"])).toEqual(["政府性基金预算", "国有资本经营预算"]);
    expect(unread.map(({ quote }) => quote)).toEqual(["前言一句。", "中间一句；"]);
  });

  it("that are too short to be told apart are read only inside their list", () => {
    const list = "其中：财政拨款收入3万元，占本年收入60%；其他收入2万元，占本年收入40%。";
    expect(idsOf("二、收入决算情况说明", list)).toEqual(["income-kind", "income-kind"]);
    expect(idsOf("三、支出决算情况说明", list)).toEqual([]);
    expect(idsOf("二、收入决算情况说明", "按来源分：财政拨款收入3万元，占本年收入60%。")).toEqual(["income-kind"]);
    expect(idsOf("二、收入决算情况说明", "财政拨款收入3万元。")).toEqual([]);
    expect(idsOf("十一、政府采购支出说明", "其中：货物支出3万元；服务支出2万元。")).toEqual([]);
  });
});

describe("what is not understood", () => {
  it("is kept clause by clause, with whether it states a figure", () => {
    const { unread } = read("二、收入决算情况说明", "收入有所增长；其中罚没收入5 万元。完成率９８％：2031年另行说明");
    expect(unread.map(({ quote, hasFigure }) => [quote, hasFigure])).toEqual([
      ["收入有所增长；", false],
      ["其中罚没收入5 万元。", true],
      ["完成率９８％：", true],
      ["2031年另行说明", false],
    ]);
  });

  it("is nothing for an empty text", () => {
    expect(readNarrative("", STYLE)).toEqual({ parts: [], sentences: [], unread: [], steps: 0 });
  });
});
