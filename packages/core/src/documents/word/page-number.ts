import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import { FONTS, fontOf, GROWING_LINE, SIZE } from "./official-style.js";

/** The page number “— 1 —”, one character from the outer edge: right on odd pages, left on even ones. */
export const pageNumbers = (): { readonly default: Footer; readonly even: Footer } => ({
  default: footer(AlignmentType.RIGHT),
  even: footer(AlignmentType.LEFT),
});

/** A footer without a number, for the cover and the contents; without one they would take that of the section before. */
export const noPageNumbers = (): { readonly default: Footer; readonly even: Footer } => ({
  default: new Footer({ children: [new Paragraph({})] }),
  even: new Footer({ children: [new Paragraph({})] }),
});

function footer(alignment: "right" | "left"): Footer {
  const run = { font: fontOf(FONTS.pageNumber), size: SIZE.pageNumber };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        spacing: GROWING_LINE,
        indent: alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 },
        children: [new TextRun({ ...run, children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
