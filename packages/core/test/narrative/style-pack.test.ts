import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { BUILT_IN_STYLES, builtInStyle } from "../../src/narrative/built-in-styles.js";
import { COMPARED, CONDITIONS, QUANTITIES } from "../../src/narrative/catalogue.js";
import { compileStyle } from "../../src/narrative/compile-style.js";
import type { StylePack } from "../../src/narrative/style-pack.js";
import { styleOf } from "./style.js";

const folder = fileURLToPath(new URL("../../src/narrative/packs/", import.meta.url));
const fileOf = (name: string): unknown => JSON.parse(readFileSync(`${folder}${name}`, "utf8"));

/** A small pack of one section, changed as a test wants it. */
const packWith = (change: Record<string, unknown>, sentence: Record<string, unknown> = {}): unknown => ({
  schema: "juesuan.style/1",
  id: "test",
  region: "某省",
  years: { from: 2024 },
  title: "{unit}{year}年度说明",
  decimals: { amount: 2, percent: 2 },
  trailingZeros: { amount: true, percent: true },
  zero: "0.00",
  thousands: true,
  brackets: "as-printed",
  words: { increase: ["增加"], decrease: ["减少"], rise: ["增长"], fall: ["下降"], above: ["大于"], below: ["小于"] },
  equivalents: [],
  reasonThreshold: { percent: 10 },
  sections: [
    { no: "一", title: "总体", requires: [], sentences: [{ id: "s", text: "收入{income.amount}万元。", ...sentence }] },
  ],
  ...change,
});

const problemsOf = (pack: unknown): readonly string[] => {
  const compiled = compileStyle(pack);
  return "problems" in compiled ? compiled.problems : [];
};

describe("built-in packs", () => {
  it("are the files of the packs folder", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".style.json"));
    expect(files.map((name) => name.replace(".style.json", "")).sort()).toEqual([...BUILT_IN_STYLES].sort());
    for (const file of files) expect(styleOf(file.replace(".style.json", "")).pack).toEqual(fileOf(file));
  });

  it("are found by id only", () => {
    expect(builtInStyle("nowhere")).toBeUndefined();
    expect(builtInStyle("toString")).toBeUndefined();
  });

  it("the Wuhan pack has thirteen sections and a glossary, the Shanghai pack eleven sections", () => {
    const numbers = styleOf("wuhan").sections.map(({ no }) => no);
    expect(numbers.filter((no) => !no.includes("("))).toEqual([..."一二三四五六七八九十", "十一", "十二", "十三"]);
    expect(styleOf("wuhan").glossary?.heading).toBe("第五部分 名词解释");
    const shanghai = styleOf("shanghai").sections.map(({ no }) => no);
    expect(shanghai.filter((no) => !no.includes("("))).toEqual([..."一二三四五六七八九十", "十一"]);
  });
});

describe("compiling a pack", () => {
  it("accepts a plain one", () => expect(problemsOf(packWith({}))).toEqual([]));

  it.each<[string, unknown, string]>([
    [
      "a quantity that does not exist",
      packWith({}, { text: "{income.sum}万元" }),
      "一/s：“{income.sum}”不是可用的数据项，可用的有 income.amount、income.prior、income.change、income.direction、income.growth-word、income.growth、income.reason",
    ],
    [
      "a condition that does not exist",
      packWith({}, { when: ["income.odd"] }),
      "一/s：“income.odd”不是可用的条件，可用的有 income.zero、income.unchanged、income.prior-known、income.reason-given",
    ],
    [
      "a rate that cannot be left out",
      packWith({}, { text: "{income.growth}%" }),
      "一/s：“{income.growth}”有时没有，须放在“[ ]”之内",
    ],
    [
      "a quantity of a repetition outside it",
      packWith({}, { text: "{category.name}类" }),
      "一/s：“{category.name}”只能用在 categories 之内",
    ],
    [
      "a condition of a repetition outside it",
      packWith({}, { when: ["fund.zero"] }),
      "一/s：条件“fund.zero”只能用在 funds 之内",
    ],
    [
      "items outside their 类",
      packWith({}, { text: "{item.amount}万元", repeat: { over: "items" } }),
      "一/s：items 只能放在 categories 的 followedBy 之内",
    ],
    ["text and forms together", packWith({}, { forms: [{ text: "x" }] }), "一/s：“text”和“forms”须有且只有一个"],
    ["an unfinished slot", packWith({}, { text: "{income.amount" }), "一/s：“{”没有对应的“}”（第1字）"],
    ["an unknown field", packWith({ colour: "red" }), "整个文件：不认识的字段 colour"],
    ["another schema", packWith({ schema: "juesuan.style/2" }), "schema：不是允许的值"],
    [
      "a bad section number",
      packWith({ sections: [{ no: "1", title: "x", requires: [], sentences: [] }] }),
      "sections/0/no：格式不对",
    ],
    ["no JSON object at all", "wuhan", "整个文件：缺少，或者类型不对"],
  ])("refuses %s and says where", (_, pack, problem) => expect(problemsOf(pack)).toEqual([problem]));

  it("refuses sections and sentences that occur twice", () => {
    const pack = packWith({}) as StylePack;
    expect(problemsOf({ ...pack, sections: [...pack.sections, ...pack.sections] })).toEqual([
      "一/s：句子编号重复",
      "sections：章节“一”出现了两次",
    ]);
  });
});

describe("the closed lists", () => {
  it("describe every quantity and condition in Chinese", () => {
    for (const { about } of [...Object.values(QUANTITIES), ...Object.values(CONDITIONS)])
      expect(about).toMatch(/[一-鿿]/);
  });

  it("say the same of everything that is compared with last year", () => {
    for (const name of Object.keys(COMPARED)) {
      for (const aspect of ["amount", "prior", "change", "direction", "growth-word", "growth", "reason"]) {
        expect(QUANTITIES).toHaveProperty([`${name}.${aspect}`]);
      }
    }
  });
});
