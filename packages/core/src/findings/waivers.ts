/** Differences that are right: findings that the user has explained. They lapse by themselves when the figure changes. */
import * as z from "zod";
import { fileFinding, type NoticeKind } from "./file-finding.js";
import type { Finding } from "./finding.js";
import type { Step } from "./settle.js";

export const WAIVERS_SCHEMA_ID = "juesuan.waivers/1";

/** One explained finding. */
export interface Waiver {
  /** Id of the finding. */
  readonly id: string;
  readonly rule: string;
  /** Never empty. */
  readonly reason: string;
  /** Who explained it; may be "". */
  readonly by: string;
  /** ISO 8601, by the host's clock. */
  readonly at: string;
}

/** A list of waivers, or a Chinese clause that says what is wrong with it. */
export type WaiversReading =
  | { readonly ok: true; readonly waivers: readonly Waiver[] }
  | { readonly ok: false; readonly problem: string };

const LONGEST_REASON = 2000;

const waiverSchema = z.object({
  id: z.string().regex(/^JS-[0-9]{3}-[0-9a-f]{12}$/),
  rule: z.string(),
  reason: z
    .string()
    .max(LONGEST_REASON)
    .refine((reason) => reason.trim() !== ""),
  by: z.string().max(200),
  at: z.iso.datetime({ offset: true }),
});

export const waiversSchema = z
  .object({ schema: z.literal(WAIVERS_SCHEMA_ID), waivers: z.array(waiverSchema).max(100_000) })
  .meta({ title: "决算核例外说明", description: "<工作簿文件名>.juesuan.json，或工作簿内的同名部件" });

const FIELD_PROBLEMS: Readonly<Record<string, string>> = {
  id: "编号（id）应是核对结果中的编号，如 JS-205-66a75aa53b93",
  rule: "缺少规则（rule）",
  reason: "没有写理由（reason），或理由超过 2000 字",
  by: "说明人（by）应是不超过 200 字的文字",
  at: "时间（at）应是 ISO 时间，如 2025-03-01T09:00:00+08:00",
};

/** Reads the JSON of a list of waivers. */
export function parseWaivers(text: string): WaiversReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: "不是合格的 JSON" };
  }
  const parsed = waiversSchema.safeParse(value);
  if (parsed.success) return { ok: true, waivers: parsed.data.waivers };
  const [issue] = parsed.error.issues;
  const [list, index, field] = issue?.path ?? [];
  if (list === "waivers" && typeof index === "number") {
    const problem = FIELD_PROBLEMS[String(field)] ?? "内容不合规";
    return { ok: false, problem: `第 ${index + 1} 条${problem}` };
  }
  return { ok: false, problem: `缺少 "schema": "${WAIVERS_SCHEMA_ID}" 或 "waivers" 列表` };
}

/** The JSON of a list, sorted by id, so that the same waivers make the same file. */
export function printWaivers(waivers: readonly Waiver[]): string {
  const sorted = [...waivers].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const listed = sorted.map(({ id, rule, reason, by, at }) => ({ id, rule, reason, by, at }));
  return `${JSON.stringify({ schema: WAIVERS_SCHEMA_ID, waivers: listed }, null, 2)}\n`;
}

/** Of several waivers for one finding the newest counts, wherever it is kept; of equally new ones the last. */
export function newestWaivers(...lists: readonly (readonly Waiver[])[]): readonly Waiver[] {
  const newest = new Map<string, Waiver>();
  for (const waiver of lists.flat()) {
    const known = newest.get(waiver.id);
    if (!known || Date.parse(known.at) <= Date.parse(waiver.at)) newest.set(waiver.id, waiver);
  }
  return [...newest.values()];
}

/** Marks the findings that are waived; they stay in their place. */
export function applyWaivers(waivers: readonly Waiver[]): Step {
  const byId = new Map(waivers.map((waiver) => [waiver.id, waiver]));
  if (byId.size === 0) return (findings) => findings;
  return (findings) =>
    findings.map((finding) => {
      const waiver = byId.get(finding.id);
      if (!waiver) return finding;
      const { reason, by, at } = waiver;
      return { ...finding, waived: { reason, by, at } };
    });
}

/** The waivers that no finding has any more: the figure was changed, or the finding needs a file that is not there. */
export function lapsedWaivers(waivers: readonly Waiver[], findings: readonly Finding[]): readonly Waiver[] {
  const ids = new Set(findings.map(({ id }) => id));
  return waivers.filter(({ id }) => !ids.has(id));
}

export const LAPSED_WAIVER_NOTICE: NoticeKind = { id: "structure/lapsed-waiver", number: "JS-098" };

/** A notice for every waiver that has lapsed. */
export const lapsedWaiverNotices = (lapsed: readonly Waiver[]): readonly Finding[] =>
  lapsed.map(({ id, reason, by, at }) =>
    fileFinding(
      LAPSED_WAIVER_NOTICE,
      "info",
      "",
      {
        message: `例外说明已失效：${id}（${[by, at.slice(0, 10)].filter((part) => part !== "").join("，")}：${reason}）。`,
        why: "这条说明所针对的问题这次没有出现：数字已经改动，或者核对时没有带上当时的情况说明、上年数等文件。",
        fix: "请核对改动后的数字；不再需要的，用 juesuan waivers withdraw 撤销。",
        basis: "例外说明只对当时的数字有效，数字改动后须重新说明",
      },
      id,
    ),
  );
