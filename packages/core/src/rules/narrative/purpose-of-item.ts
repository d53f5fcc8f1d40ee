import { type ClassPath, classPathsOf } from "../../narrative/claims/class-path.js";
import { matchPath, namedRows } from "../../narrative/claims/path-rows.js";
import type { ProseLine } from "../../narrative/claims/prose.js";
import type { Span } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule, type RuleInput } from "../rule.js";

interface Params {
  readonly quote: string;
  readonly item: string;
  readonly other: string;
}

/**
 * 项 whose use is fixed by their definition in 政府收支分类科目, with the words by which it is told. Only between these is a
 * purpose judged: most others can be used for anything.
 */
const FIXED_USES: readonly { readonly codes: RegExp; readonly name: string; readonly words: RegExp }[] = [
  { codes: /^208050[1-4]$/, name: "离退休经费", words: /离退休|退休人员|离休/ },
  { codes: /^2080505$/, name: "基本养老保险缴费", words: /养老保险/ },
  { codes: /^2080506$/, name: "职业年金缴费", words: /职业年金/ },
  { codes: /^210110[12]$/, name: "基本医疗保险缴费", words: /医疗保险|医保|医疗费/ },
  { codes: /^2101103$/, name: "公务员医疗补助", words: /医疗补助/ },
  { codes: /^2210201$/, name: "住房公积金", words: /公积金/ },
  { codes: /^2210202$/, name: "提租补贴", words: /提租/ },
  { codes: /^2210203$/, name: "购房补贴", words: /购房补贴|住房补贴|购房/ },
];

const USE = /(?:主要)?(?:用于|用途(?:是|为)|系)([^。;]{2,120})/;

const spending = draw("general-public-budget", [
  ["", "合计", "6.00", "6.00", ""],
  ["221", "住房保障支出", "6.00", "6.00", ""],
  ["22102", "住房改革支出", "6.00", "6.00", ""],
  ["2210201", "住房公积金", "6.00", "6.00", ""],
]);

export const purposeOfItem = defineRule<Params>({
  meta: {
    id: "narrative/purpose-of-item",
    number: "JS-413",
    title: "用途与科目相符",
    severity: "warning",
    requirements: ["N13"],
    basis: "《政府收支分类科目》：各项级科目的使用范围",
    explanation:
      "只核对用途由科目说明限定的几个项级科目（离退休、养老保险、职业年金、医疗保险、公务员医疗补助、住房公积金、提租补贴、购房补贴）：写明的用途只提到另一个科目的内容、没有提到本科目的，提示核实。其他科目的用途不限定，不核对。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    let places = 0;
    for (const line of prose.lines) {
      if (line.kind === "contents" || line.topic === "glossary") continue;
      for (const { path, use } of usesOf(line)) {
        const code = codeOf(path, input);
        const own = code === undefined ? undefined : FIXED_USES.find(({ codes }) => codes.test(code));
        if (!own) continue;
        places += 1;
        const text = line.folded.folded.slice(use.start, use.end);
        if (own.words.test(text)) continue;
        const other = FIXED_USES.find((one) => one !== own && one.words.test(text));
        if (!other) continue;
        yield {
          subject: textSubject(prose, line, use),
          where: [textAnchor(line, use)],
          params: { quote: quoteOf(line, use), item: path.item ?? "", other: other.name },
        };
      }
    }
    return { places, ...(places === 0 ? { reason: "没有写明用途由科目限定的支出" } : {}) };
  },
  say: ({ quote, item, other }) => ({
    message: `“${item}”的用途写成“${quote}”，说的是${other}。`,
    why: "科目的使用范围由《政府收支分类科目》规定，用途说的是另一个科目的内容，可能抄错了段落。",
    fix: "请核对科目和用途，改正写错的一处。",
  }),
  examples: {
    passing: [
      {
        because: "用途与科目相符",
        sheets: [spending],
        narrative: [
          "五、支出情况",
          "住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于缴纳职工住房公积金。",
        ],
      },
    ],
    failing: [
      {
        because: "住房公积金的用途写成养老保险",
        sheets: [spending],
        narrative: ["五、支出情况", "住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于缴纳养老保险。"],
        finds: ["主要用于缴纳养老保险"],
      },
    ],
  },
});

/** Paths of a line with the use that is told behind each. */
function usesOf(line: ProseLine): readonly { readonly path: ClassPath; readonly use: Span }[] {
  const text = line.folded.folded;
  const paths = classPathsOf(text);
  return paths.flatMap((path, index) => {
    if (path.item === undefined && path.code?.length !== 7) return [];
    const until = paths[index + 1]?.start ?? text.length;
    const found = USE.exec(text.slice(path.end, until));
    if (!found) return [];
    const start = path.end + found.index;
    return [{ path, use: { start, end: start + found[0].length } }];
  });
}

function codeOf(path: ClassPath, { facts, codes }: RuleInput): string | undefined {
  if (path.code?.length === 7) return path.code;
  for (const table of facts.tables) {
    const { quality, rows } = matchPath(path, namedRows(table, codes));
    if (quality !== "absent" && rows[0]) return rows[0].code;
  }
  return undefined;
}
