/** HTML written by template: every value that is put in is escaped, unless it is markup itself. */
import { printable } from "../text/printable.js";

/** Markup that is safe to stand in a page. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Markup | string | number | readonly Value[];

/** `html\`<p>${text}</p>\``: escapes texts, takes Markup and lists of it as they are. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = parts[0] ?? "";
  for (const [index, value] of values.entries()) text += rendered(value) + (parts[index + 1] ?? "");
  return new Markup(text);
}

export const NOTHING = new Markup("");

function rendered(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === "string") return escapeHtml(value);
  return typeof value === "number" ? String(value) : value.map(rendered).join("");
}

/** A text for use in elements and in quoted attributes. Control and direction characters become blanks. */
export const escapeHtml = (text: string): string =>
  printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
