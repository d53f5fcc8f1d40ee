/**
 * What is used of SheetJS, as types of our own: core does not depend on the library, its hosts do and hand `read` in
 * from a thread of its own.
 */

export interface SheetJsCell {
  /** b boolean, e error, n number, d date, s text, z nothing. */
  readonly t: string;
  readonly v?: unknown;
  /** Formula without "=". */
  readonly f?: string;
  /** Range of an array formula. */
  readonly F?: string;
  /** Number format code, or the number of a built-in one. */
  readonly z?: string | number;
}

interface Place {
  readonly r: number;
  readonly c: number;
}

export interface SheetJsSheet {
  readonly "!type"?: string;
  /** Rows of cells, by 0-based row and column, with holes. */
  readonly "!data"?: readonly (readonly (SheetJsCell | undefined)[] | undefined)[];
  readonly "!merges"?: readonly { readonly s: Place; readonly e: Place }[];
  readonly "!rows"?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly "!cols"?: readonly ({ readonly hidden?: boolean } | undefined)[];
}

export interface SheetJsWorkbook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, SheetJsSheet | undefined>>;
  readonly Workbook?: { readonly Sheets?: readonly ({ readonly Hidden?: number } | undefined)[] };
}

export interface SheetJsOptions {
  readonly type: "array";
  readonly dense: true;
  readonly cellFormula: true;
  readonly cellNF: true;
  readonly cellStyles: true;
  readonly cellText: false;
  readonly cellHTML: false;
  readonly cellDates: false;
}

/** `read` of @e965/xlsx. */
export type SheetJsRead = (bytes: Uint8Array, options: SheetJsOptions) => SheetJsWorkbook;
