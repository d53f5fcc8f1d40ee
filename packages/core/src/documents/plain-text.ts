import { openPoints } from "./open-points.js";
import { captionsOf, paragraphText, partsOf, type WrittenText } from "./written-text.js";

/**
 * Renders a text as plain text: one paragraph per line, no blank lines, of charts the captions, open points at the end;
 * ends with a line break.
 */
export function toPlainText(text: WrittenText): string {
  const lines = [paragraphText(text.title)];
  for (const section of partsOf(text)) {
    lines.push(section.heading, ...section.paragraphs.map(paragraphText), ...captionsOf(section));
  }
  const open = openPoints(text);
  if (open) {
    lines.push("", open.heading);
    for (const point of open.points) lines.push(point);
  }
  return `${lines.join("\n")}\n`;
}
