/** The schema of a finding within a report. The type of findings/ comes first; the compiler holds the two together. */
import * as z from "zod";
import type { Finding } from "../findings/finding.js";
import { TABLE_IDS } from "../tables/table.js";
import { SEVERITIES } from "./kinds.js";

const offset = z.int().nonnegative();
const ordinal = z.int().positive();

const anchorSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("cell"),
    sheet: z.string(),
    cell: z.string().regex(/^[A-Z]{1,3}[1-9][0-9]*$/),
    table: z.enum(TABLE_IDS).exactOptional(),
    start: offset.exactOptional(),
    end: offset.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("text"),
    file: z.string(),
    section: z.string(),
    line: ordinal,
    start: offset,
    end: offset,
    quote: z.string(),
    part: z.string().exactOptional(),
    page: ordinal.exactOptional(),
  }),
  z.strictObject({ kind: z.literal("sheet"), sheet: z.string() }),
  z.strictObject({ kind: z.literal("file"), file: z.string() }),
]);

const suggestionSchema = z.strictObject({
  sheet: z.string(),
  cell: z.string(),
  from: z.string().meta({ description: "现在的金额（单元格的单位），空单元格为空串" }),
  to: z.string(),
  why: z.string(),
  unique: z.boolean().meta({ description: "除此以外没有找到同样简单的改法" }),
});

export const findingSchema = z.strictObject({
  id: z
    .string()
    .regex(/^JS-[0-9]{3}-[0-9a-f]{12}$/)
    .meta({ description: "移动、改名后不变，数字改动后失效" }),
  rule: z.string(),
  number: z.string().regex(/^JS-[0-9]{3}$/),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  why: z.string(),
  fix: z.string(),
  where: z.tuple([anchorSchema], anchorSchema).meta({ description: "第一个是应当改正的地方，其余是佐证", minItems: 1 }),
  actual: z.string().exactOptional(),
  expected: z.string().exactOptional(),
  difference: z.string().exactOptional(),
  basis: z.string(),
  certificate: z.array(z.strictObject({ identity: z.string(), factor: z.int() })).exactOptional(),
  suggestions: z.array(suggestionSchema).exactOptional(),
  waived: z.strictObject({ reason: z.string(), by: z.string(), at: z.string() }).exactOptional(),
});

type Found = z.infer<typeof findingSchema>;
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
/** Optional fields made required, because an optional field that one side lacks would pass unseen. */
type Complete<T> = T extends object ? { -readonly [K in keyof T]-?: Complete<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** Compiles only while the schema and the type of findings/ describe the same value, field by field. */
export const SCHEMA_IS_FINDING: readonly [
  Same<Mutable<Finding>, Mutable<Found>>,
  Same<Complete<Finding>, Complete<Found>>,
] = [true, true];
