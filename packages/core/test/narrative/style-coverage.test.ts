import { describe, expect, it } from "vitest";
import { BUILT_IN_STYLES } from "../../src/narrative/built-in-styles.js";
import { compileStyle } from "../../src/narrative/compile-style.js";
import { coverageProblems } from "../../src/narrative/style-coverage.js";
import { styleOf } from "./style.js";

/** A pack of one sentence, in the words of a built-in one. */
function problemsOf(sentence: Record<string, unknown>): readonly string[] {
  const { pack } = styleOf("wuhan");
  const { glossary: _, ...rest } = pack;
  const one = { ...rest, sections: [{ no: "一", title: "总体", requires: [], sentences: [{ id: "s", ...sentence }] }] };
  const style = compileStyle(one);
  if ("problems" in style) throw new Error(style.problems.join("\n"));
  return coverageProblems(style);
}

const DIRECTION = "收入{income.amount}万元，{income.direction}{income.change}万元。";

describe("style check", () => {
  it.each(BUILT_IN_STYLES)("finds nothing in %s", (id) => expect(coverageProblems(styleOf(id))).toEqual([]));

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    [
      "a wording behind one without conditions",
      { forms: [{ text: "甲。" }, { when: ["income.zero"], text: "乙。" }] },
      ["一/s/forms[1]：这种写法永远不会写出来，排在它前面的写法已经包括了它的情形；应把条件多的写法放在前面"],
    ],
    [
      "a case without a wording",
      {
        forms: [
          { when: ["income.zero"], text: "甲。" },
          { when: ["!income.zero", "income.unchanged"], text: "乙。" },
        ],
      },
      ["一/s/forms：没有写 !income.zero、!income.unchanged 的情形；应加一种写法，或让最后一种写法没有 when"],
    ],
    [
      "conditions that exclude each other",
      { when: ["income.zero", "!income.zero"], text: "甲。" },
      ["一/s：when 中的条件互相矛盾，这句话永远不会写出来"],
    ],
    [
      "增加或减少 where the amounts may be equal",
      { text: DIRECTION },
      ["一/s/forms[0]：与上年相等（持平）时没有“{income.direction}”；应先写一种条件为 income.unchanged 的写法"],
    ],
    [
      "only wordings that are read",
      { forms: [{ text: "甲。", write: false }] },
      ['一/s：没有一种写法会写出来；应至少有一种没有 "write": false 的写法'],
    ],
    [
      "nothing where 持平 is said first",
      { forms: [{ when: ["income.unchanged"], text: "持平。" }, { text: DIRECTION }] },
      [],
    ],
  ])("finds %s", (_, sentence, expected) => expect(problemsOf(sentence)).toEqual(expected));
});
