/** JSON with a Chinese sentence about what is wrong and where. */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string };

export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, "")) };
  } catch (error) {
    return { ok: false, problem: problemOf(error instanceof Error ? error.message : "", text) };
  }
}

/** The engine says where by offset, or not at all when the text ends too early. */
function problemOf(message: string, text: string): string {
  const offset = /position (\d+)/.exec(message)?.[1];
  if (offset === undefined) return "内容不完整，缺少后面的括号或引号。";
  const before = text.slice(0, Number(offset)).split("\n");
  return `第${before.length}行第${(before[before.length - 1] ?? "").length + 1}个字处不合 JSON 的语法。`;
}
