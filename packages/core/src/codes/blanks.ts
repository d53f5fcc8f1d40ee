/** What is blank to the eye: spaces of every width, control characters, line breaks, zero-width characters, U+3000. */
export const isBlank = (code: number): boolean =>
  code <= 0x20 ||
  (code >= 0x7f && code <= 0xa0) ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  code === 0x205f ||
  code === 0x2060 ||
  code === 0x3000 ||
  code === 0xfeff;

/** Takes all blanks away: “收　入” is 收入. */
export function withoutBlanks(text: string): string {
  let result = "";
  let kept = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!isBlank(text.charCodeAt(index))) continue;
    result += text.slice(kept, index);
    kept = index + 1;
  }
  return kept === 0 ? text : result + text.slice(kept);
}
