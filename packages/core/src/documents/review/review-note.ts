/** What is marked in a copy of a .docx: a comment on a phrase and, where there is one, its correction. */

export interface ReviewNote {
  /** n-th paragraph of the body, as text places count them. */
  readonly line: number;
  /** The phrase commented on, in UTF-16 units of the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** The part of it that is replaced, as a tracked change. */
  readonly change?: { readonly start: number; readonly end: number; readonly to: string };
  /** Paragraphs of the comment. */
  readonly comment: readonly string[];
}

/** Under whose name, and when. The core knows no clock: hosts pass the time in, ISO 8601 with seconds. */
export interface ReviewSigned {
  readonly date: string;
}

export const REVIEW_AUTHOR = "决算核";
