/** The part word/comments.xml: new comments behind those that are there. */
import { appendToRoot, attributeText, xmlRoot } from "../package/xml-children.js";
import { escaped } from "./marked-runs.js";
import { REVIEW_AUTHOR } from "./review-note.js";

export const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

export interface NewComment {
  readonly id: number;
  readonly paragraphs: readonly string[];
}

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const NONE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN}"/>`;

/** The first id that no comment has. */
export function nextCommentId(part: string | undefined): number {
  const root = part === undefined ? undefined : xmlRoot(part);
  const ids = (root?.children ?? []).map(({ attributes }) => Number(attributes.get("id"))).filter(Number.isSafeInteger);
  return ids.reduce((most, id) => Math.max(most, id), -1) + 1;
}

/** Adds comments; undefined when the part is not well-formed. */
export function withComments(
  part: string | undefined,
  comments: readonly NewComment[],
  date: string,
): string | undefined {
  const base = part ?? NONE;
  const root = xmlRoot(base);
  if (!root) return undefined;
  const { prefix } = root;
  const markup = comments.map(({ id, paragraphs }) => {
    const texts = paragraphs.map(
      (text) =>
        `<${prefix}p><${prefix}r><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}r></${prefix}p>`,
    );
    const signed = `${prefix}author="${REVIEW_AUTHOR}" ${prefix}date="${attributeText(date)}" ${prefix}initials="核"`;
    return `<${prefix}comment ${prefix}id="${id}" ${signed}>${texts.join("")}</${prefix}comment>`;
  });
  return appendToRoot(base, root, markup.join(""));
}
