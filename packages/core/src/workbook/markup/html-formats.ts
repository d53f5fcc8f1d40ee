/** Number formats that Excel and LibreOffice leave in the HTML they save. */

/** `mso-number-format:"\@"` within one style; the code is written with the escapes of CSS. */
const MSO_FORMAT =
  /(?:mso-number-format|vnd\.ms-excel\.numberformat)\s{0,8}:\s{0,8}(?:"([^"]{0,200})"|'([^']{0,200})'|([^;"'}]{1,200}))/i;

/** Names that Excel uses in place of a code. */
const NAMED: Readonly<Record<string, string>> = {
  general: "",
  fixed: "0.00",
  standard: "#,##0.00",
  percent: "0.00%",
  "short date": "yyyy/m/d",
};

/** The number format that a style (of a cell or a class) gives; undefined when it gives none, "@" for text. */
export function formatOfStyle(style: string): string | undefined {
  const match = MSO_FORMAT.exec(style);
  if (!match) return undefined;
  const code = (match[1] ?? match[2] ?? match[3] ?? "").trim();
  const plain = code.replace(/\\0022/g, '"').replace(/\\(.)/g, "$1");
  const named = NAMED[plain.toLowerCase()];
  return named === undefined ? plain : named === "" ? undefined : named;
}

const LONGEST_SHEET = 1 << 20;

/** Formats by class name, from the text of a <style> element. Linear: rules are cut at their braces. */
export function formatsOfClasses(css: string): ReadonlyMap<string, string> {
  const formats = new Map<string, string>();
  const text = css.slice(0, LONGEST_SHEET);
  for (let at = 0; ; ) {
    const open = text.indexOf("{", at);
    const close = open < 0 ? -1 : text.indexOf("}", open);
    if (close < 0) return formats;
    const format = formatOfStyle(text.slice(open + 1, close));
    if (format !== undefined) {
      for (const name of text.slice(at, open).split(",")) {
        const point = name.lastIndexOf(".");
        if (point >= 0) formats.set(name.slice(point + 1).trim(), format);
      }
    }
    at = close + 1;
  }
}

/** The third part of LibreOffice's `sdnum="1033;0;#,##0.00"`; undefined for General. */
export function formatOfSdnum(sdnum: string): string | undefined {
  const code = sdnum.split(";").slice(2).join(";");
  return code === "" || code === "General" ? undefined : code;
}
