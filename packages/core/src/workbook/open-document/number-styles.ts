/** Number styles of OpenDocument (part 3, 16.29) → format codes as Excel writes them. */
import type { XmlScanner } from "../xml-scan.js";

/** What the styles of a document say about cells and tables, by style name. */
export interface OpenDocumentStyles {
  /** Format code of a cell style; undefined = General. */
  formatOf(cellStyle: string | undefined): string | undefined;
  /** Whether tables of this style are shown. */
  isShown(tableStyle: string): boolean;
}

interface NumberStyle {
  code: string;
  /** Conditions and the names of the styles that then apply. */
  readonly maps: { readonly condition: string; readonly style: string }[];
}

interface CellStyle {
  readonly parent?: string;
  readonly data?: string;
}

const NUMBER_STYLES = new Set([
  "number-style",
  "percentage-style",
  "currency-style",
  "date-style",
  "time-style",
  "boolean-style",
  "text-style",
]);

/** Longer chains of parents are made up; real ones have two or three links. */
const MOST_PARENTS = 16;

export class StyleReader implements OpenDocumentStyles {
  readonly #numbers = new Map<string, NumberStyle>();
  readonly #cells = new Map<string, CellStyle>();
  readonly #hiddenTables = new Set<string>();
  readonly #codes = new Map<string, string | undefined>();

  /** Reads the children of an element that holds styles, just opened. Later styles of a name stand. */
  read(xml: XmlScanner): void {
    const { depth } = xml;
    while (xml.nextChild(depth)) {
      const name = xml.text.slice(xml.nameStart, xml.nameEnd);
      if (NUMBER_STYLES.has(name)) this.#numberStyle(xml);
      else if (name === "style") this.#style(xml);
    }
  }

  formatOf(cellStyle: string | undefined): string | undefined {
    if (cellStyle === undefined) return undefined;
    if (!this.#codes.has(cellStyle)) this.#codes.set(cellStyle, this.#code(this.#dataStyle(cellStyle)));
    return this.#codes.get(cellStyle);
  }

  isShown(tableStyle: string): boolean {
    return !this.#hiddenTables.has(tableStyle);
  }

  #style(xml: XmlScanner): void {
    const { depth } = xml;
    const { name = "", "parent-style-name": parent, "data-style-name": data } = attributesOf(xml);
    this.#cells.set(name, { ...(parent === undefined ? {} : { parent }), ...(data === undefined ? {} : { data }) });
    while (xml.nextChild(depth)) {
      if (xml.isElement("table-properties") && attributesOf(xml).display === "false") this.#hiddenTables.add(name);
    }
  }

  #numberStyle(xml: XmlScanner): void {
    const { depth } = xml;
    const { name = "" } = attributesOf(xml);
    const style: NumberStyle = { code: "", maps: [] };
    while (xml.nextChild(depth)) {
      if (xml.isElement("map")) {
        const { condition = "", "apply-style-name": apply = "" } = attributesOf(xml);
        style.maps.push({ condition: condition.replace(/\s/g, ""), style: apply });
      } else style.code += piece(xml);
    }
    this.#numbers.set(name, style);
  }

  #dataStyle(cellStyle: string): string | undefined {
    let style = this.#cells.get(cellStyle);
    for (let count = 0; style && count < MOST_PARENTS; count++) {
      if (style.data !== undefined) return style.data;
      style = style.parent === undefined ? undefined : this.#cells.get(style.parent);
    }
    return undefined;
  }

  /** Sections of a format code: positive, negative, zero, text, as far as the conditions tell them. */
  #code(name: string | undefined): string | undefined {
    const style = name === undefined ? undefined : this.#numbers.get(name);
    if (!style) return undefined;
    const under = (condition: RegExp): string | undefined => {
      const map = style.maps.find((each) => condition.test(each.condition));
      return map && this.#numbers.get(map.style)?.code;
    };
    const positive = under(/^value\(\)>=?0$/);
    const negative = under(/^value\(\)<0$/);
    const zero = under(/^value\(\)=0$/);
    const code =
      positive === undefined
        ? style.code
        : negative === undefined
          ? `${positive};${style.code}`
          : zero === undefined
            ? `${positive};${negative};${style.code}`
            : `${positive};${negative};${zero};${style.code}`;
    return code === "" || code === "General" ? undefined : code;
  }
}

/** The attributes of the element just opened, by local name. */
export function attributesOf(xml: XmlScanner): Readonly<Record<string, string | undefined>> {
  const found: Record<string, string> = {};
  while (xml.nextAttribute()) {
    const name = xml.text.slice(xml.attributeStart, xml.attributeEnd);
    // LibreOffice repeats value-type under a prefix of its own, which knows errors.
    const isOwn = xml.text.startsWith("calcext:", xml.attributeStart - "calcext:".length);
    found[isOwn ? `calcext:${name}` : name] = xml.value();
  }
  return found;
}

const LITERAL = /^[-+ ()]$/;

const literal = (text: string): string =>
  text === "" ? "" : LITERAL.test(text) || text === "%" ? text : `"${text.replaceAll('"', "")}"`;

/** What one child of a number style adds to the format code. */
function piece(xml: XmlScanner): string {
  const { depth } = xml;
  const kind = xml.text.slice(xml.nameStart, xml.nameEnd);
  switch (kind) {
    case "text":
    case "currency-symbol":
      return literal(xml.elementText());
    case "fill-character":
      return `*${xml.elementText().charAt(0)}`;
    case "text-content":
      return "@";
    case "number": {
      const attributes = attributesOf(xml);
      let digits = numberDigits(attributes);
      while (xml.nextChild(depth)) {
        if (xml.isElement("embedded-text"))
          digits = withEmbedded(digits, Number(attributesOf(xml).position ?? "0"), xml.elementText());
      }
      return digits;
    }
    case "scientific-number":
      return `${numberDigits(attributesOf(xml))}E+00`;
    default:
      return datePiece(kind, xml);
  }
}

function datePiece(kind: string, xml: XmlScanner): string {
  const { style, textual } = attributesOf(xml);
  const long = style === "long";
  switch (kind) {
    case "year":
      return long ? "yyyy" : "yy";
    case "month":
      return textual === "true" ? (long ? "mmmm" : "mmm") : long ? "mm" : "m";
    case "day":
      return long ? "dd" : "d";
    case "hours":
      return long ? "hh" : "h";
    case "minutes":
      return long ? "mm" : "m";
    case "seconds":
      return long ? "ss" : "s";
    case "am-pm":
      return "AM/PM";
    default:
      return "";
  }
}

const MOST_DIGITS = 20;

/** The digits of a number: grouping, least digits, decimals, and a comma for every thousand it is divided by. */
function numberDigits(attributes: Readonly<Record<string, string | undefined>>): string {
  const count = (name: string): number => Math.min(MOST_DIGITS, Math.max(0, Number(attributes[name] ?? "0") || 0));
  const decimals = count("decimal-places");
  const least =
    attributes["min-decimal-places"] === undefined ? decimals : Math.min(decimals, count("min-decimal-places"));
  const integers = count("min-integer-digits");
  if (attributes["decimal-places"] === undefined && integers <= 1 && attributes.grouping !== "true") return "General";
  const whole =
    attributes.grouping === "true" ? `#,${"0".repeat(integers).padStart(3, "#")}` : "0".repeat(integers) || "#";
  const places = decimals === 0 ? "" : `.${"0".repeat(least)}${"#".repeat(decimals - least)}`;
  const thousands = Math.round(Math.log10(Number(attributes["display-factor"] ?? "1") || 1) / 3);
  return whole + places + ",".repeat(Math.min(4, Math.max(0, thousands)));
}

/** A text among the digits, so many digits before the decimal point. */
function withEmbedded(digits: string, position: number, text: string): string {
  const point = digits.search(/[.,]*$|\./);
  const end = point < 0 ? digits.length : point;
  const at = Math.max(0, end - position);
  return digits.slice(0, at) + literal(text) + digits.slice(at);
}
