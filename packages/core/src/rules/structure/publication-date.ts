import { a1 } from "../../workbook/reference.js";
import { draw, drawSheet } from "../draw.js";
import { defineRule } from "../rule.js";

/** 预算法 §14: within twenty days after the fiscal department's approval. */
const DAYS_ALLOWED = 20;
const MILLISECONDS_PER_DAY = 86_400_000;

interface Params {
  readonly approved: string;
  readonly published: string;
  readonly days: number;
}

const rows = [["", "合计", "10.00", "6.00", "4.00"]];

export const publicationDate = defineRule<Params>({
  meta: {
    id: "structure/publication-date",
    number: "JS-017",
    title: "批复后二十日内公开",
    severity: "warning",
    requirements: ["S13"],
    basis: "《中华人民共和国预算法》第十四条：经本级政府财政部门批复的部门决算，应当在批复后二十日内公开",
    explanation:
      "工作簿里同时写明批复日期和公开日期时，核对公开日期是否早于批复日期、是否超过二十日；缺少任何一个时无法核对。",
  },
  *check({ recognition }) {
    const dates = recognition.statements.filter((statement) => statement.kind === "date");
    const approved = dates.find((statement) => /批复/u.test(statement.text));
    const published = dates.find((statement) => /公开|公示|发布/u.test(statement.text));
    const from = approved && dayOf(approved.text);
    const to = published && dayOf(published.text);
    if (!approved || !published || from === undefined || to === undefined) {
      return { notRun: "工作簿中没有同时写明批复日期和公开日期" };
    }
    const days = Math.round((to - from) / MILLISECONDS_PER_DAY);
    if (days < 0 || days > DAYS_ALLOWED) {
      yield {
        subject: { kind: "cell", table: "cover", row: "date", column: "published", actual: published.text },
        where: [
          { kind: "cell", sheet: published.sheet, cell: a1(published.place) },
          { kind: "cell", sheet: approved.sheet, cell: a1(approved.place) },
        ],
        params: { approved: approved.text, published: published.text, days },
      };
    }
    return { places: 1 };
  },
  say: ({ approved, published, days }) => ({
    message:
      days < 0
        ? `“${published}”早于“${approved}”。`
        : `“${published}”距“${approved}”${days} 天，超过 ${DAYS_ALLOWED} 天。`,
    why: days < 0 ? "决算应在财政部门批复后公开，日期填写有误。" : "预算法规定部门决算应在批复后二十日内公开。",
    fix: "请核对两个日期；确已逾期的，请说明原因。",
  }),
  examples: {
    passing: [
      {
        because: "批复后十五日公开",
        sheets: [
          drawSheet("封面", [
            ["某市某局2024年度部门决算公开"],
            ["批复日期：2025年8月15日"],
            ["公开日期：2025年8月30日"],
          ]),
          draw("expenditure", rows),
        ],
      },
    ],
    failing: [
      {
        because: "逾期公开",
        sheets: [
          drawSheet("封面", [
            ["某市某局2024年度部门决算公开"],
            ["批复日期：2025年8月15日"],
            ["公开日期：2025年9月30日"],
          ]),
          draw("expenditure", rows),
        ],
        finds: ["封面!A3"],
      },
    ],
  },
});

/** The day of 2025年8月15日, 2025-8-15, 2025.8.15 or 2025/8/15 in milliseconds; undefined when the text holds no date. */
function dayOf(text: string): number | undefined {
  const match = /([0-9]{4})[年.\-/]([0-9]{1,2})[月.\-/]([0-9]{1,2})/u.exec(text);
  if (!match) return undefined;
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return Date.UTC(Number(match[1]), month - 1, day);
}
