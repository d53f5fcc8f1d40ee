/**
 * The report as other programs read it: the contract of docs/architecture.md, held in one schema from which the types
 * and docs/report.schema.json are made. A field added here is an addition to a public format.
 */
import * as z from "zod";
import { REQUIREMENTS, type RequirementId } from "../rules/requirements.js";
import { TABLE_IDS } from "../tables/table.js";
import { findingSchema } from "./finding-schema.js";
import { OUTCOME_KINDS } from "./kinds.js";
import { REPORT_SCHEMA_ID } from "./schema-id.js";

const count = z.int().nonnegative();

const toolSchema = z
  .strictObject({
    name: z.literal("juesuan"),
    version: z.string(),
    rules: z.string().meta({ description: "规则集版本" }),
    codes: z.int().meta({ description: "所用科目表的最近年度" }),
  })
  .meta({ description: "由哪个版本、哪套规则和科目核对" });

const sourceSchema = z.strictObject({
  file: z.string().meta({ description: "文件路径，与命令行给出的一致，分隔符为 /" }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .meta({ description: "文件内容的 SHA-256；未能读取时为 null" }),
  narrative: z.array(z.string()).meta({ description: "一并核对的情况说明文件" }),
});

const tableSchema = z.strictObject({
  id: z.enum(TABLE_IDS),
  title: z.string().meta({ description: "表中印出的标题" }),
  sheet: z.string(),
  range: z.string().meta({ description: "A1:F38" }),
  amountUnit: z.enum(["元", "千元", "万元", "亿元"]),
  cells: count.meta({ description: "非空的金额单元格数" }),
});

const unrecognisedSchema = z.strictObject({ sheet: z.string(), range: z.string(), reason: z.string() });

const outcomeSchema = z.strictObject({
  rule: z.string(),
  outcome: z.enum(OUTCOME_KINDS),
  places: count.meta({ description: "比较了多少处" }),
  reason: z.string().exactOptional(),
});

const requirementIds = Object.keys(REQUIREMENTS) as [RequirementId, ...RequirementId[]];

const requirementSchema = z.strictObject({
  id: z.enum(requirementIds),
  outcome: z.enum(OUTCOME_KINDS),
  rules: z.array(z.string()),
  reason: z.string().exactOptional(),
});

const roundingSchema = z
  .strictObject({
    verdict: z.enum(["exact", "explained", "convention", "borderline", "contradiction"]),
    precision: z.string().meta({ description: "金额的最小单位，由数据推断，如 0.01万元" }),
    exact: count.meta({ description: "分毫不差的勾稽关系数" }),
    explained: count.meta({ description: "只差四舍五入尾差的勾稽关系数" }),
    borderline: count.meta({ description: "只有在舍入的边界上才能用尾差解释的勾稽关系数" }),
    contradictions: count.meta({ description: "尾差解释不了的勾稽关系数" }),
    convention: z.string().meta({ description: "判断所依据的取数惯例" }),
    slackYuan: z
      .number()
      .nonnegative()
      .meta({ description: "尾差解释的余量（元）：最紧的一处勾稽中，每个单元格的舍入范围平均还剩多少" }),
  })
  .meta({ description: "必须成立的勾稽关系在四舍五入之下的总判断" });

const summarySchema = z
  .strictObject({ error: count, warning: count, info: count, waived: count })
  .meta({ description: "各级别的条数，已说明的不计入级别" });

export const reportSchema = z
  .strictObject({
    schema: z.literal(REPORT_SCHEMA_ID),
    tool: toolSchema,
    source: sourceSchema,
    unit: z.string().nullable(),
    year: z.int().nullable(),
    status: z.enum(["ok", "unreadable", "no-tables"]),
    tables: z.array(tableSchema),
    unrecognised: z.array(unrecognisedSchema),
    findings: z.array(findingSchema),
    outcomes: z.array(outcomeSchema),
    requirements: z.array(requirementSchema),
    rounding: roundingSchema.nullable().meta({ description: "没有可判断的勾稽关系时为 null" }),
    summary: summarySchema,
  })
  .meta({ title: "决算核核对报告", description: "juesuan check --format json 输出的一份报告" });

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

export type Report = DeepReadonly<z.infer<typeof reportSchema>>;
export type ReportTable = Report["tables"][number];
export type ReportRounding = NonNullable<Report["rounding"]>;
export type RequirementOutcome = Report["requirements"][number];
