/** The frame of every page: one file without network, scripts only where a page names its own. */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64 } from "./base64.js";
import { html, type Markup } from "./markup.js";
import { STYLES } from "./styles.js";

export interface PageOptions {
  readonly title: string;
  readonly body: Markup;
  /** JavaScript of the page, a constant of the program. */
  readonly script?: string;
  /** What the script shows; readable as `JSON.parse(document.getElementById("data").textContent)`. */
  readonly data?: unknown;
}

/** A complete HTML document. The page may load nothing from anywhere, and run only the script it was written with. */
export function page({ title, body, script, data }: PageOptions): string {
  const scripts = script === undefined ? "'none'" : `'sha256-${base64(sha256(utf8ToBytes(script)))}'`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${html`${title}`.text}</title>
<style>${STYLES}</style>
</head>
<body>
${body.text}
${data === undefined ? "" : `<script type="application/json" id="data">${scriptJson(data)}</script>\n`}${
  script === undefined ? "" : `<script>${script}</script>\n`
}</body>
</html>
`;
}

/** JSON that cannot end the element it stands in. */
const scriptJson = (data: unknown): string =>
  JSON.stringify(data).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
