import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fillTemplate } from "../../../src/documents/template/fill-template.js";
import type { TagScope, TagValue } from "../../../src/documents/template/tag-scope.js";
import { nodePlatform } from "../../node-platform.js";
import { openedParts, paragraphsOf } from "../word/opened-package.js";
import { packageProblems } from "../word/package-rules.js";
import { type TemplateParts, templateOf } from "./templates.js";

const value = (id: string, name: string, text: string | undefined): TagValue => ({
  id,
  name,
  span: text === undefined ? undefined : { kind: "text", text },
});
const KINDS = [
  { values: [value("kind.name", "名称", "财政拨款收入"), value("kind.amount", "金额", "1548.05")], lists: [] },
  { values: [value("kind.name", "名称", "其他收入"), value("kind.amount", "金额", "0.07")], lists: [] },
];
const SCOPE: TagScope = {
  values: [
    value("unit", "单位名称", "某局"),
    value("income.amount", "收入合计", "1548.12"),
    value("income.reason", "收入合计增减原因", "<减少>&“人员”\n第二行"),
    value("fund.amount", "政府性基金支出", "0"),
    value("rate", "增减幅度", undefined),
  ],
  lists: [
    { id: "kinds", name: "收入类别", rows: KINDS },
    { id: "projects", name: "项目", rows: [], fields: [{ id: "project.name", name: "名称" }] },
  ],
  more: (name) => (name === "支出决算表!E7" ? value(name, name, "704.68") : undefined),
};

const fill = async (parts: TemplateParts) => fillTemplate("模板.docx", await templateOf(parts), SCOPE, nodePlatform);

async function filled(parts: TemplateParts) {
  const result = await fill(parts);
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return { ...result, opened: openedParts(result.bytes) };
}

async function problems(parts: TemplateParts): Promise<readonly string[]> {
  const result = await fill(parts);
  return result.ok ? [] : result.problems;
}

describe("a Word template of the user's own", () => {
  it("is filled by Chinese name, by id and by cell, however Word has cut the tags into runs", async () => {
    const { opened } = await filled({
      paragraphs: [
        "{单|位名称}收入{收入合计}万元，{income.amount}，{ 收入 合计 }。",
        "{支出决算表!E7}",
        "{增减幅度}无",
      ],
      header: "{单位名称}",
    });
    expect(paragraphsOf(opened)).toEqual(["某局收入1548.12万元，1548.12，1548.12。", "704.68", "无"]);
    const header = [...opened.keys()].find((name) => /header\d*\.xml$/.test(name)) ?? "";
    expect(paragraphsOf(opened, header)).toEqual(["某局"]);
    expect(packageProblems(opened)).toEqual([]);
  });

  it("repeats table rows and paragraphs for lists, and drops what belongs to an empty one", async () => {
    const { opened } = await filled({
      paragraphs: ["{#收入类别}", "{名称}{金额}万元", "{/收入类别}", "{#项目}{名称}{/项目}完"],
      table: [
        ["类别", "金额"],
        ["{#收入类别}{名称}", "{金额}{/收入类别}"],
      ],
    });
    expect(paragraphsOf(opened)).toEqual([
      "财政拨款收入1548.05万元",
      "其他收入0.07万元",
      "完",
      "类别",
      "金额",
      "财政拨款收入",
      "1548.05",
      "其他收入",
      "0.07",
    ]);
  });

  it("shows a part only when its value is not zero", async () => {
    const { opened } = await filled({ paragraphs: ["{#收入合计}有收入{/}{#政府性基金支出}有基金{/政府性基金支出}。"] });
    expect(paragraphsOf(opened)).toEqual(["有收入。"]);
  });

  it("takes values for text, never for markup, and keeps their lines", async () => {
    const { opened } = await filled({ paragraphs: ["原因：{收入合计增减原因}"] });
    expect(paragraphsOf(opened)).toEqual(["原因：<减少>&“人员”第二行"]);
  });

  it("leaves every part without a tag byte for byte, and gives the same bytes each time", async () => {
    const template = await templateOf({ paragraphs: ["{单位名称}"] });
    const results = [
      await fillTemplate("模板.docx", template, SCOPE, nodePlatform),
      await fillTemplate("模板.docx", template, SCOPE, nodePlatform),
    ];
    const [one, other] = results.map((result) => (result.ok ? result.bytes : new Uint8Array()));
    expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(true);
    const [before, after] = [unzipSync(template), unzipSync(one ?? new Uint8Array())];
    const changed = Object.keys(after).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
    );
    expect(changed).toEqual(["word/document.xml"]);
  });

  it("tells which values it used", async () => {
    const { template } = await filled({ paragraphs: ["{收入合计}{income.amount}{#收入类别}{金额}{/收入类别}"] });
    expect(template.used.map(({ id }) => id)).toEqual(["income.amount", "kind.amount"]);
  });
});

describe("a template with mistakes", () => {
  it.each([
    ["收入{收入合计万元", /第 1 段（“收入\{收入合计万元”）：标签“\{收入合计万元…”缺少“\}”/],
    ["收入收入合计}万元", /有“\}”而没有与它对应的“\{”/],
    ["{收入{合计}", /缺少“\}”/],
    ["{}", /没有写标签的名称/],
    ["{收入总额}", /没有名为“收入总额”的标签，是不是“收入合计”？/],
    ["{甲乙丙丁}", /没有名为“甲乙丙丁”的标签，可用的标签见 --list-tags/],
    ["{#收入种类}{/收入种类}", /没有名为“收入种类”的列表，是不是“收入类别”？/],
    ["{收入类别}", /“收入类别”是列表，应写成“\{#收入类别\}…\{\/收入类别\}”/],
    ["{#收入类别}{名称}", /“\{#收入类别\}”没有结束/],
    ["{名称}{/收入类别}", /没有开始，前面缺少“\{#收入类别\}”/],
    ["{#收入类别}{/项目}", /“\{\/项目\}”与前面的“\{#收入类别\}”不对应/],
    ["{#项目}{金额}{/项目}", /没有名为“金额”的标签/],
    ["{支出决算表!Z99}", /没有名为“支出决算表!Z99”的标签/],
  ])("names place and tag: %s", async (text, words) => {
    expect((await problems({ paragraphs: [text] })).join("\n")).toMatch(words);
  });

  it("tells everything at once", async () => {
    const told = await problems({ paragraphs: ["{甲乙}", "{丙丁}", "{收入合计"], header: "{戊己}" });
    expect(told).toHaveLength(4);
    expect(told.at(-1)).toMatch(/^页眉第 1 段|^第 3 段/);
  });

  it("does not leave a tag of a footnote unfilled without a word", async () => {
    expect((await problems({ paragraphs: ["文"], footnote: "{收入合计}" })).join()).toMatch(/脚注.*请移到正文/);
  });

  it.each([
    ["not a file of Word", new Uint8Array([1, 2, 3]), /不是可读取的文档/],
    ["empty", new Uint8Array(), /文件是空的/],
    ["plain text", new TextEncoder().encode("收入{收入合计}万元，支出{支出合计}万元。"), /模板须是 \.docx 文件/],
  ])("that is %s is refused", async (_, bytes, words) => {
    const result = await fillTemplate("模板.docx", bytes, SCOPE, nodePlatform);
    expect(result.ok ? "" : result.problems.join()).toMatch(words);
  });

  it("that is cut off is refused", async () => {
    const template = await templateOf({ paragraphs: ["{收入合计}"] });
    const result = await fillTemplate("模板.docx", template.subarray(0, template.length - 200), SCOPE, nodePlatform);
    expect(result.ok).toBe(false);
  });
});
