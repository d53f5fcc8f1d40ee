/** What a workbook may ask of the machine before it is refused. Counted in bytes and cells, never in time. */
export interface ReadLimits {
  /** Parts in the file. */
  readonly entries: number;
  /** Declared size of one part after inflation. */
  readonly entryBytes: number;
  /** Declared size of all parts after inflation. */
  readonly totalBytes: number;
  /** Declared size ÷ compressed size, looked at only from `ratioFrom` bytes on. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Non-empty cells of all sheets. */
  readonly cells: number;
}

const MEBIBYTE = 1 << 20;

/**
 * A disclosure has some 4,000 cells in some 100 KB; these bounds leave room for a workbook that also holds ledgers. Real
 * sheets deflate to between a fifth and a thirtieth; 400 is met only by made-up ones (deflate itself ends at 1,032).
 */
export const READ_LIMITS: ReadLimits = {
  entries: 10_000,
  entryBytes: 192 * MEBIBYTE,
  totalBytes: 512 * MEBIBYTE,
  ratio: 400,
  ratioFrom: 4 * MEBIBYTE,
  cells: 2_000_000,
};

/**
 * Other formats hold a disclosure, not a ledger; they are read whole at once, so that their bounds keep the memory below
 * some 400 MB.
 */
export const OTHER_FORMAT_LIMITS: ReadLimits = {
  ...READ_LIMITS,
  entryBytes: 64 * MEBIBYTE,
  totalBytes: 96 * MEBIBYTE,
  cells: 500_000,
};
