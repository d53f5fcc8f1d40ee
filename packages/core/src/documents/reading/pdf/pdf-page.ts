/** What a host's PDF reader hands over: the pieces of text of each page with their places. */

/** A piece of text in one font. Points; the origin is the upper left corner of the page as it is shown. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  /** Of its base line. */
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
}

export type PdfReading =
  | { readonly ok: true; readonly pages: readonly PdfPage[] }
  | { readonly ok: false; readonly reason: "encrypted" | "damaged" | "too-large" | "slow" };
