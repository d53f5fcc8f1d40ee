import { describe, expect, it } from "vitest";
import { foldText } from "../../src/narrative/grammar/folded-text.js";
import { declareSentence, type Sentence, type SlotKinds } from "../../src/narrative/grammar/sentence.js";
import { declared, PLAIN } from "./style.js";

const CHANGE = declared("{year}年度收入{amount}万元[，{word}{rate}%][，主要原因是{reason}]。", {
  year: "year",
  amount: "amount",
  word: "growth",
  rate: "percent",
  reason: "text",
});

const read = <K extends SlotKinds>(sentence: Sentence<K>, text: string) => sentence.read(foldText(text), 0);

describe("writing a sentence", () => {
  it("writes figures and words as the style says", () => {
    const values = {
      year: 2031,
      amount: { scaled: 1234500, decimals: 2 },
      word: "fall",
      rate: { scaled: 40, decimals: 1 },
      reason: "学生减少",
    } as const;
    expect(CHANGE.write(values)).toBe("2031年度收入12345.00万元，下降4%，主要原因是学生减少。");
    const other = { ...PLAIN, thousands: true, trailingZeros: { amount: false, percent: true } };
    const separated = declared("{a}万元，占{p}%", { a: "amount", p: "percent" }, other);
    expect(separated.write({ a: values.amount, p: values.rate })).toBe("12,345万元，占4.0%");
    expect(separated.write({ a: { scaled: -123456789, decimals: 2 }, p: { scaled: 5, decimals: 2 } })).toBe(
      "-1,234,567.89万元，占0.05%",
    );
  });

  it("leaves out an optional part when one of its slots has no value", () => {
    expect(CHANGE.write({ year: 2031, amount: { scaled: 0, decimals: 2 }, rate: { scaled: 1, decimals: 0 } })).toBe(
      "2031年度收入0万元。",
    );
  });

  it("writes nothing when a slot outside the optional parts has no value", () => {
    expect(CHANGE.write({ year: 2031 })).toBeUndefined();
  });

  it("never writes a part that is only read", () => {
    const sentence = declared("总计[?各]{word}{amount}万元。", { word: "direction", amount: "amount" });
    expect(sentence.write({ word: "increase", amount: { scaled: 5, decimals: 1 } })).toBe("总计增加0.5万元。");
    expect(read(sentence, "总计各增加0.5万元。")?.values).toEqual({
      word: "increase",
      amount: { scaled: 5, decimals: 1 },
    });
  });

  it("refuses a declaration that is not understood", () => {
    const problem = (text: string) => declareSentence(text, { a: "amount" }, PLAIN);
    expect(problem("{a")).toEqual({ problem: "“{”没有对应的“}”（第1字）" });
    expect(problem("[{a}")).toEqual({ problem: "“[”没有对应的“]”" });
    expect(problem("{a}]")).toEqual({ problem: "“]”没有对应的“[”（第4字）" });
    expect(problem("{b}万元")).toEqual({ problem: "“{b}”不是可用的数据项" });
  });
});

describe("reading a sentence", () => {
  it("gives values with their places in the original", () => {
    const text = "2031 年度收入 1,234.5 万元，下降 4.0 %。主要原因是 学生减少 。其余";
    const reading = read(CHANGE, text);
    expect(reading?.values).toEqual({
      year: 2031,
      amount: { scaled: 12345, decimals: 1 },
      word: "fall",
      rate: { scaled: 40, decimals: 1 },
      reason: "学生减少",
    });
    for (const slot of reading?.slots ?? []) expect(text.slice(slot.start, slot.end)).toBe(slot.quote);
    expect(reading?.slots.map(({ quote }) => quote)).toEqual(["2031", "1,234.5", "下降", "4.0", "学生减少"]);
    expect(text.slice(reading?.start, reading?.end)).toBe(text.slice(0, text.indexOf("其余")));
  });

  it.each([
    ["full-width digits and half-width punctuation", "２０３１年度收入１２３４.５万元,降低４％,主要原因是学生减少。"],
    ["another connector", "2031年度收入1234.5万元，下降4%的主要原因：学生减少。"],
    ["a missing last stop", "2031年度收入1234.50万元，下降4%，主要原因是学生减少"],
    ["blanks and ideographic spaces", "2031年度　收入1 234.5万 元 ， 下 降4%，主要原因是学生减少。"],
  ])("tolerates %s", (_, text) => {
    const values = read(CHANGE, text)?.values;
    expect(values?.year).toBe(2031);
    expect(Number(values?.amount?.scaled) / 10 ** Number(values?.amount?.decimals)).toBe(1234.5);
    expect(values).toMatchObject({ word: "fall", rate: { scaled: 4, decimals: 0 }, reason: "学生减少" });
  });

  it.each([
    ["another beginning", "本年2031年度收入1万元。"],
    ["a word that stands for nothing", "2031年度收入1万元，持平4%。"],
    ["separators that group nothing", "2031年度收入12,34万元。"],
    ["a number that is not held exactly", "2031年度收入12345678901234567890万元。"],
    ["another unit", "2031年度收入12亿元。"],
  ])("does not read %s", (_, text) => expect(read(CHANGE, text)).toBeUndefined());

  it("reads the path of a code with either brackets, keeping brackets inside names", () => {
    const path = declared("（{i}）{a}（类）{b}（款）{c}（项）。", { i: "ordinal", a: "name", b: "name", c: "name" });
    for (const text of ["（2）甲（类）乙（室）丙（款）丁（项）。", "(2)甲(类)乙（室）丙〔款〕丁(项)"]) {
      expect(read(path, text)?.values).toEqual({ i: 2, a: "甲", b: "乙（室）丙", c: "丁" });
    }
  });

  it("tells a name that ends before a figure from the figure", () => {
    const share = declared("{name}{amount}万元", { name: "name", amount: "amount" });
    expect(read(share, "2031年学生资助1,058.73万元")?.values).toEqual({
      name: "2031年学生资助",
      amount: { scaled: 105873, decimals: 2 },
    });
  });

  it("splits a list at 、 outside brackets", () => {
    const list = declared("包括：{list}。", { list: "list" });
    expect(read(list, "包括：办公费、维修(护、保)费、 差旅费。")?.values).toEqual({
      list: ["办公费", "维修(护、保)费", "差旅费"],
    });
  });

  it("reports a slot that occurs twice twice", () => {
    const twice = declared("{d}{a}万元，{d}的原因是{r}。", { d: "direction", a: "amount", r: "text" });
    const reading = read(twice, "减少3万元，增加的原因是某某。");
    expect(reading?.values.d).toBe("decrease");
    expect(reading?.slots.filter(({ slot }) => slot === "d").map(({ value }) => value)).toEqual([
      "decrease",
      "increase",
    ]);
  });

  it("reads from the middle of a text", () => {
    const text = foldText("前言。2031年度收入7万元。");
    expect(CHANGE.read(text, 3)?.values.amount).toEqual({ scaled: 7, decimals: 0 });
    expect(CHANGE.read(text, 0)).toBeUndefined();
  });
});
