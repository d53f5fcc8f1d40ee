/** How a disclosure is scored: four dimensions, points each, deductions for findings. Configurable data. */
import * as z from "zod";
import { REQUIREMENTS, type RequirementId } from "../../rules/requirements.js";

const points = z.number().min(0).max(1000);
const requirementIds = Object.keys(REQUIREMENTS) as [RequirementId, ...RequirementId[]];

const dimensionSchema = z.strictObject({
  name: z.string().min(1).meta({ description: "及时性、完整性、细化程度、规范性，或自定的名称" }),
  points: points.meta({ description: "满分" }),
  requirements: z
    .array(z.enum(requirementIds))
    .meta({ description: "哪些要求计入这一项；未列入任何一项的计入最后一项" }),
});

const deductionSchema = z.strictObject({
  error: points.meta({ description: "每条错误扣分" }),
  warning: points.meta({ description: "每条警告扣分" }),
  info: points.meta({ description: "每条提示扣分" }),
  perRule: points.meta({ description: "同一条规则最多扣分" }),
  noNarrative: points
    .exactOptional()
    .meta({ description: "没有情况说明时扣分；不写则不扣，但在别的单位有情况说明时不排名次" }),
});

export const scoreSchemeSchema = z
  .strictObject({
    schema: z.literal("juesuan.scoring/1"),
    name: z.string().min(1),
    dimensions: z.array(dimensionSchema).min(1).max(12),
    deductions: deductionSchema,
    /** Deductions of single rules, by id, instead of those by severity. */
    rules: z.record(z.string(), points).exactOptional().meta({ description: "个别规则每条扣分，代替按级别的扣分" }),
  })
  .meta({ title: "决算核评分办法", description: "juesuan batch --scoring 读取的评分办法" });

export type ScoreScheme = z.infer<typeof scoreSchemeSchema>;

/**
 * 100 points over the four dimensions of 《地方预决算公开操作规程》 and the finance ministry's yearly ranking (公开及时性、
 * 完整性、细化程度、规范性). How many points each is worth differs by region: these are only where one starts from.
 */
export const DEFAULT_SCHEME: ScoreScheme = {
  schema: "juesuan.scoring/1",
  name: "默认评分办法",
  dimensions: [
    { name: "及时性", points: 10, requirements: ["S13"] },
    { name: "完整性", points: 30, requirements: ["S01", "S02", "S03", "S12", "N14", "N17", "P06"] },
    { name: "细化程度", points: 20, requirements: ["C04", "C07", "W09", "W11", "N09", "N12", "N13", "N15", "N16"] },
    { name: "规范性", points: 40, requirements: [] },
  ],
  deductions: { error: 2, warning: 0.5, info: 0, perRule: 6 },
};
