/** Names that Windows keeps for devices, whatever stands behind a dot; “CON.xlsx” cannot be made there. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

/**
 * A name that every system takes for a file or folder. Results are copied between machines, so the same name comes out on
 * every one: characters that Windows refuses become `_`, dots and spaces at the end go, names of devices get a `_`.
 */
export function portableName(name: string): string {
  const plain = [...name].map((letter) => (isRefused(letter) ? "_" : letter)).join("");
  const ended = plain.replace(/[. ]+$/u, "");
  const [stem = ""] = ended.split(".");
  if (ended === "") return "_";
  return RESERVED.test(stem.trimEnd()) ? `_${ended}` : ended;
}

const isRefused = (letter: string): boolean => letter < " " || '<>:"|?*\\/'.includes(letter);
