/** What makes an XML text unacceptable: a document type declaration, or tags that do not close, do not match or are none. */
export type XmlProblem = "dtd" | "malformed";

/**
 * Where the comment, CDATA section or processing instruction that begins at `at` ends, or why it is refused. CDATA is text
 * and may only stand inside the root.
 */
export function markupEnd(text: string, at: number, insideRoot: boolean): number | XmlProblem {
  if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
  if (text.startsWith("<?", at)) return after(text, "?>", at + 2);
  if (text.startsWith("<![CDATA[", at) && insideRoot) return after(text, "]]>", at + 9);
  return text.startsWith("<!DOCTYPE", at) || text.startsWith("<!ENTITY", at) ? "dtd" : "malformed";
}

function after(text: string, closing: string, from: number): number | XmlProblem {
  const end = text.indexOf(closing, from);
  return end < 0 ? "malformed" : end + closing.length;
}
