/** Whether XML 1.0 can hold the character; control characters come along when a user pastes from elsewhere. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** The text without what XML cannot hold: control characters and halves of surrogate pairs. */
export const xmlCharacters = (text: string): string => [...text].filter(isXmlCharacter).join("");

/** The text as XML character data or attribute value. */
export const escapeXml = (text: string): string =>
  xmlCharacters(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
