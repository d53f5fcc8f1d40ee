import type { Finding } from "@juesuan/core";
import { useEffect } from "react";

/** F8 goes to the next finding, Shift+F8 to the one before; from the last to the first and back. */
export function useFindingKeys(
  findings: readonly Finding[],
  current: Finding | undefined,
  choose: (finding: Finding) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F8" || findings.length === 0) return;
      event.preventDefault();
      const at = current ? findings.indexOf(current) : -1;
      const next = findings.at(event.shiftKey ? (at <= 0 ? -1 : at - 1) : (at + 1) % findings.length);
      if (next) choose(next);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [findings, current, choose]);
}
