import type { z } from "zod";

/** What is expected, by the schema's own issue codes; the library's sentences are not Chinese. */
const ISSUES: Readonly<Record<string, string>> = {
  invalid_type: "缺少，或者类型不对",
  invalid_value: "不是允许的值",
  invalid_format: "格式不对",
  too_small: "过小或过短",
  too_big: "过大或过长",
  invalid_union: "不符合任何一种允许的形式",
};

/** The issues of a pack that does not follow the schema, one Chinese sentence each. */
export const packProblems = (error: z.ZodError): readonly string[] =>
  error.issues.map((issue) => {
    const place = issue.path.length === 0 ? "整个文件" : issue.path.map(String).join("/");
    if (issue.code === "unrecognized_keys") return `${place}：不认识的字段 ${issue.keys.join("、")}`;
    return `${place}：${ISSUES[issue.code] ?? "不符合要求"}`;
  });
