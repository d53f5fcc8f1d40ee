import { describe, expect, it } from "vitest";
import { mayClaim } from "../../../src/codes/claim.js";
import { builtInCodes } from "../../../src/codes/code-book.js";
import { overlaysFor, withOverlays } from "../../../src/codes/overlay/code-overlay.js";
import { compareOverlay } from "../../../src/codes/overlay/compare-overlay.js";
import { readOverlay, type TextRow } from "../../../src/codes/overlay/read-overlay.js";

/** Rows drawn as text, columns apart by |. */
const rows = (sheet: string, ...lines: readonly string[]): readonly TextRow[] =>
  lines.map((line, index) => ({
    sheet,
    row: index + 1,
    cells: line
      .split("|")
      .flatMap((text, column) => (text.trim() === "" ? [] : [{ column: column + 1, text: text.trim() }])),
  }));
const codesOf = (reading: ReturnType<typeof readOverlay>) =>
  reading.overlay.codes.map(({ classification, code, name }) => `${classification} ${code} ${name}`);

describe("reading an official table", () => {
  it("finds the columns by their headings, the year and the classification by the title", () => {
    const reading = readOverlay(
      "科目.xlsx",
      rows(
        "功能分类",
        "2025年政府收支分类科目",
        "序号 | 科目名称 | 备注 | 科目编码",
        "1 | 教育支出 | | 205",
        "2 | 普通教育 | 说明 | 20502",
      ),
    );
    expect(reading.overlay.year).toBe(2025);
    expect(codesOf(reading)).toEqual(["functional 205 教育支出", "functional 20502 普通教育"]);
    expect(reading.problems).toEqual([]);
  });

  it("reads codes in three columns, printed once or in every row, and names in one column each", () => {
    const reading = readOverlay(
      "科目.csv",
      rows(
        "科目",
        "类 | 款 | 项 | 科目名称",
        "205 | | | 教育支出",
        "| 02 | | 普通教育",
        "| | 01 | 学前教育",
        "205 | 2 | 2 | 小学教育",
      ),
    );
    expect(codesOf(reading)).toEqual([
      "functional 205 教育支出",
      "functional 20502 普通教育",
      "functional 2050201 学前教育",
      "functional 2050202 小学教育",
    ]);
  });

  it("tells the classifications apart by sheet, column or first digit", () => {
    const reading = readOverlay("科目.xlsx", [
      ...rows("政府预算支出经济分类科目", "科目编码 | 科目名称", "501 | 机关工资福利支出"),
      ...rows("Sheet2", "分类 | 编码 | 名称", "部门预算支出经济分类 | 301 | 工资福利支出", "收入分类 | 101 | 税收收入"),
      ...rows("Sheet3", "科目代码 | 科目名称", "201 | 一般公共服务支出"),
    ]);
    expect(codesOf(reading).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "government-economic 501",
      "departmental-economic 301",
      "revenue 101",
      "functional 201",
    ]);
  });

  it.each([
    [
      "contradiction",
      /2050201 有两个名称：“科目”第 2 行是“学前教育”，“科目”第 3 行是“幼儿教育”/,
      ["编码 | 名称", "2050201 | 学前教育", "2050201 | 幼儿教育"],
    ],
    ["contradiction", /没有找到科目/, ["教育支出 | 205"]],
    ["skipped", /“2050”不是三、五、七位/, ["编码 | 名称", "2050 | 教育", "205 | 教育支出"]],
    ["skipped", /205 没有名称/, ["编码 | 名称", "205 | ", "206 | 科学技术支出"]],
    [
      "gap",
      /没有上级科目 205、206、20601/,
      ["编码 | 名称", "2050201 | 学前教育", "20502 | 普通教育", "2060101 | 行政运行"],
    ],
  ])("tells a %s", (kind, words, lines) => {
    const { problems } = readOverlay("表.csv", rows("科目", ...lines));
    const found = problems.filter((problem) => problem.kind === kind).map(({ message }) => message);
    expect(found[0]).toMatch(words);
  });
});

describe("an overlay on the built-in book", () => {
  const overlay = readOverlay(
    "2025年.csv",
    rows("科目", "编码 | 名称", "201 | 一般公共服务支出", "2010377 | 本地试点", "2010301 | 行政运行（新）"),
  ).overlay;

  it("adds and renames, for its year only; the rest keeps its evidence", () => {
    const book = withOverlays(builtInCodes(), overlaysFor([overlay], 2025));
    const table = book.table("functional");
    expect(table.get("2010377")).toMatchObject({ name: "本地试点", evidence: "official" });
    expect(table.get("2010301")).toMatchObject({ name: "行政运行（新）" });
    expect(table.get("2010302")).toEqual(builtInCodes().table("functional").get("2010302"));
    expect(overlaysFor([overlay], 2024)).toEqual([]);
  });

  it("may claim an error, as the built-in tables may where they are sure", () => {
    const entry = withOverlays(builtInCodes(), [overlay]).table("functional").get("2010377");
    expect(entry && mayClaim(entry, 2025)).toBe("error");
    expect(entry && mayClaim(entry, undefined)).toBe("warning");
  });

  it("is compared with the built-in table", () => {
    const { added, renamed, same, missing } = compareOverlay(builtInCodes(), overlay);
    expect(added.map(({ code }) => code)).toEqual(["2010377"]);
    expect(renamed.map(({ code }) => code.code)).toEqual(["2010301"]);
    expect(same).toBe(1);
    expect(missing.length).toBeGreaterThan(100);
    expect(missing.every(({ code }) => code.startsWith("201"))).toBe(true);
  });
});
