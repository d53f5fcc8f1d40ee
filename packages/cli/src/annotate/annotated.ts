/** What every kind of file is marked by, and what comes of it. */
import type { Finding } from "@juesuan/core";

/** A marked copy, or why there is none. */
export type Annotated =
  | { readonly bytes: Uint8Array; readonly says: string }
  | { readonly nothing: string }
  | { readonly problem: string };

/** Marks findings in the bytes of a file, which findings call by `name`. */
export type Annotate = (bytes: Uint8Array, findings: readonly Finding[], name: string, date: Date) => Annotated;
