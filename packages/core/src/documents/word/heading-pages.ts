import type { IXmlableObject } from "docx";

/** The bookmarks that docx puts on the headings of a table of contents. */
const HEADING_BOOKMARK = /^_Toc\d+$/;

/** The page number of each heading's bookmark, by its name; headings and pages in the order of the body. */
export function numbersOf(body: IXmlableObject, pages: readonly number[]): ReadonlyMap<string, string> {
  const names: string[] = [];
  collect(body, names);
  return new Map(names.map((name, index) => [name, String(pages[index] ?? "")]));
}

/** Formatted elements are objects of one key, the element's name, that holds attributes and children. */
function collect(node: unknown, names: string[]): void {
  if (Array.isArray(node)) {
    for (const child of node) collect(child, names);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  for (const [name, content] of Object.entries(node)) {
    if (name !== "w:bookmarkStart") collect(content, names);
    else {
      const found = nameIn(content);
      if (found !== undefined && HEADING_BOOKMARK.test(found)) names.push(found);
    }
  }
}

function nameIn(content: unknown): string | undefined {
  if (Array.isArray(content)) return content.map(nameIn).find((name) => name !== undefined);
  if (typeof content !== "object" || content === null) return undefined;
  const attributes = "_attr" in content ? content._attr : content;
  if (typeof attributes !== "object" || attributes === null) return undefined;
  return "w:name" in attributes && typeof attributes["w:name"] === "string" ? attributes["w:name"] : undefined;
}
