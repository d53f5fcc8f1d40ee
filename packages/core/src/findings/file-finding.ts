import type { Finding, Severity } from "./finding.js";
import { findingId } from "./finding-id.js";

/** A finding about a file that no rule makes; it has a permanent number all the same. */
export interface NoticeKind {
  readonly id: string;
  readonly number: string;
}

/** Makes one. `about` tells several of a kind apart; `file` is "" where the report puts the name in. */
export function fileFinding(
  kind: NoticeKind,
  severity: Severity,
  file: string,
  sentences: Pick<Finding, "message" | "why" | "fix" | "basis">,
  about = "file",
): Finding {
  return {
    id: findingId(kind.number, kind.id, { kind: "absence", table: about }),
    rule: kind.id,
    number: kind.number,
    severity,
    ...sentences,
    where: [{ kind: "file", file }],
  };
}
