import { characterWidth, displayWidth } from "./display-width.js";
import { printable } from "./printable.js";

/** Characters that may not begin a line. */
const CLOSING = new Set("，。、；：！？）》”’】〉…,.;:!?)%％");
/** Characters that may not end a line. */
const OPENING = new Set("（《“‘【〈(");

/**
 * Breaks a text into lines of at most `width` columns: between Chinese characters, never inside a number, code or Latin
 * word (unless it is longer than a line) nor before its unit 万元, and without punctuation at the wrong end of a line. Control characters become
 * blanks, so colours must be added afterwards.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces(printable(text))) {
    const size = displayWidth(piece);
    if (used > 0 && used + size > width) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    if (used === 0 && piece === " " && lines.length > 0) continue;
    if (size <= width) {
      line += piece;
      used += size;
      continue;
    }
    for (const character of piece) {
      if (used + characterWidth(character) > width) {
        lines.push(line);
        line = "";
        used = 0;
      }
      line += character;
      used += characterWidth(character);
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Pieces that stay together: a Latin word or number, or one wide character with the punctuation that belongs to it. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let piece = "";
  let open = true;
  let narrow = false;
  let previous = "";
  for (const character of text) {
    const isNarrow = character !== " " && characterWidth(character) < 2;
    const isUnit = (character === "万" && narrow) || (character === "元" && (narrow || previous === "万"));
    const joins = piece !== "" && (open || isUnit || CLOSING.has(character) || (isNarrow && narrow));
    if (!joins && piece !== "") {
      found.push(piece);
      piece = "";
    }
    piece += character;
    open = OPENING.has(character);
    narrow = isNarrow;
    previous = character;
  }
  if (piece !== "") found.push(piece);
  return found;
}
