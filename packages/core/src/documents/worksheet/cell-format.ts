/** How a new cell looks, and the markup of its pieces in a styles part (ECMA-376 part 1, 18.8). */
export interface CellFormat {
  readonly bold?: true;
  /** In points; 11 when absent. */
  readonly size?: number;
  /** Six hex digits. */
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: true;
  /** A built-in number format: 1 `0`, 4 `#,##0.00`; 0 General. */
  readonly numberFormat?: number;
  readonly wrap?: true;
  readonly horizontal?: "left" | "center" | "right";
  /** May be typed into when the sheet is protected. */
  readonly unlocked?: true;
}

/** Markup of one font, fill and border, with the file's prefix. */
export function fontMarkup({ bold, size = 11, colour }: CellFormat, prefix: string): string {
  const tone = colour === undefined ? "" : `<${prefix}color rgb="FF${colour}"/>`;
  return `<${prefix}font>${bold ? `<${prefix}b/>` : ""}<${prefix}sz val="${size}"/>${tone}<${prefix}name val="宋体"/><${prefix}family val="3"/><${prefix}charset val="134"/></${prefix}font>`;
}

export function fillMarkup({ fill }: CellFormat, prefix: string): string {
  if (fill === undefined) return `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${fill}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}

export function borderMarkup({ border }: CellFormat, prefix: string): string {
  const side = (name: string): string =>
    border
      ? `<${prefix}${name} style="thin"><${prefix}color rgb="FFBFBFBF"/></${prefix}${name}>`
      : `<${prefix}${name}/>`;
  return `<${prefix}border>${["left", "right", "top", "bottom", "diagonal"].map((name) => (name === "diagonal" ? `<${prefix}diagonal/>` : side(name))).join("")}</${prefix}border>`;
}

/** The cell format itself, which names the others by number. */
export function xfMarkup(
  format: CellFormat,
  ids: { readonly font: number; readonly fill: number; readonly border: number },
  prefix: string,
): string {
  const { numberFormat = 0, wrap, horizontal, unlocked } = format;
  const side = horizontal === undefined ? "" : ` horizontal="${horizontal}"`;
  const alignment = `<${prefix}alignment${side} vertical="center"${wrap ? ' wrapText="1"' : ""}/>`;
  const protection = unlocked ? `<${prefix}protection locked="0"/>` : "";
  return `<${prefix}xf numFmtId="${numberFormat}" fontId="${ids.font}" fillId="${ids.fill}" borderId="${ids.border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${unlocked ? ' applyProtection="1"' : ""}>${alignment}${protection}</${prefix}xf>`;
}
