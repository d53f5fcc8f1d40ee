import type { Anchor } from "@juesuan/core";
import { paragraphId } from "../../engine/tasks/check-reply.js";

interface Props {
  readonly place: Anchor;
  readonly paragraphs: ReadonlyMap<string, string>;
}

/** Characters shown to either side of what is wrong; a paragraph may be a page long. */
const AROUND = 60;

/** The words of the 情况说明 that a finding is about, what is wrong in them highlighted. */
export function QuotedParagraph({ place, paragraphs }: Props) {
  const text = place.kind === "text" ? paragraphs.get(paragraphId(place)) : undefined;
  if (place.kind !== "text" || text === undefined) return null;
  const { start, end } = place;
  const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)];
  return (
    <blockquote className="quoted">
      {from > 0 && "…"}
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < text.length && "…"}
    </blockquote>
  );
}
