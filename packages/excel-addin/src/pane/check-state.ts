import { useEffect, useState } from "react";
import type { CheckReply } from "../engine/check-protocol.js";
import type { Checker } from "../engine/checker.js";
import type { WorkbookHost } from "../host/workbook-host.js";

/** Where the pane stands. A result of an earlier workbook is never shown beside a later one. */
export type CheckState =
  | { readonly kind: "not-run" }
  | { readonly kind: "checking"; readonly name: string }
  | { readonly kind: "stopped"; readonly name: string }
  | ({ readonly name: string } & CheckReply);

/**
 * Checks the host's workbook whenever it changes; a check that is under way is stopped first.
 * @returns the state, and what stops the check
 */
export function useCheck(host: WorkbookHost, checker: Checker): readonly [CheckState, stop: () => void] {
  const [state, setState] = useState<CheckState>({ kind: "not-run" });
  const [stop, setStop] = useState<() => void>(() => () => undefined);
  useEffect(() => {
    let running: AbortController | undefined;
    const run = async () => {
      running?.abort();
      const control = new AbortController();
      running = control;
      const source = await host.read();
      if (control.signal.aborted) return;
      if (!source.ok) {
        setState({ kind: "unreadable", name: "", message: source.message, fix: source.fix });
        return;
      }
      const { name } = source.value;
      setState({ kind: "checking", name });
      setStop(() => () => {
        control.abort();
        setState({ kind: "stopped", name });
      });
      const reply = await checker.check(source.value, control.signal);
      if (!control.signal.aborted && reply.kind !== "stopped") setState({ ...reply, name });
    };
    const remove = host.onChange(() => void run());
    return () => {
      remove();
      running?.abort();
    };
  }, [host, checker]);
  return [state, stop];
}
