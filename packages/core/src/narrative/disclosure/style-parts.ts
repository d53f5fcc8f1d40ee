/** The parts of the whole disclosure and their order, as a style pack states them. */
import { z } from "zod";

/** A heading of the overview and the field of 情况说明资料 that stands below it. */
const overviewSection = z.strictObject({
  title: z.string().min(1),
  level: z.int().min(1).max(2).optional(),
  field: z.enum(["about/duties", "about/organisation", "about/staff"]).optional(),
});

/** Title without its number; may name `{unit}` and `{year}`. */
const title = z
  .string()
  .min(1)
  .regex(/^(?:[^{}]|\{unit\}|\{year\}){1,80}$/);

export const stylePartSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("overview"), title, sections: z.array(overviewSection).min(1) }),
  z.strictObject({ kind: z.literal("tables"), title }),
  z.strictObject({ kind: z.literal("narrative"), title }),
  z.strictObject({ kind: z.literal("work"), title }),
  z.strictObject({ kind: z.literal("glossary"), title }),
  z.strictObject({ kind: z.literal("attachments"), title }),
]);

export type StylePart = z.infer<typeof stylePartSchema>;

/** What most regions publish; for packs that state no parts. */
export const USUAL_PARTS: readonly StylePart[] = [
  {
    kind: "overview",
    title: "{unit}概况",
    sections: [
      { title: "主要职能", field: "about/duties" },
      { title: "机构设置", field: "about/organisation" },
    ],
  },
  { kind: "tables", title: "{unit}{year}年度部门决算表" },
  { kind: "narrative", title: "{unit}{year}年度部门决算情况说明" },
  { kind: "glossary", title: "名词解释" },
  { kind: "attachments", title: "附件" },
];
