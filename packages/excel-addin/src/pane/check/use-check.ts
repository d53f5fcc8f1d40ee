import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckSetup } from "../../engine/check-setup.js";
import type { Engine } from "../../engine/engine.js";
import type { CheckedWorkbook, UnreadableWorkbook } from "../../engine/tasks/check-reply.js";
import type { HostRefusal, WorkbookHost } from "../../host/workbook-host.js";

/** How far a check has come. Reading Excel takes several exchanges; a file is read and checked in one go. */
export interface CheckProgress {
  readonly phase: "reading" | "checking";
  readonly done: number;
  readonly all: number;
}

/**
 * Where the pane stands. `checked` results are `current`; `stale` after an edit, until they are checked again; `outdated`
 * when checking again did not succeed, with the reason. A result of an earlier workbook is never shown beside a later one.
 */
export type CheckState =
  | { readonly kind: "not-run" }
  | { readonly kind: "running"; readonly progress: CheckProgress }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly problem: UnreadableWorkbook }
  | {
      readonly kind: "checked";
      readonly name: string;
      readonly result: CheckedWorkbook;
      readonly freshness:
        | { readonly kind: "current" }
        | { readonly kind: "stale"; readonly running: boolean }
        | { readonly kind: "outdated"; readonly message: string; readonly fix: string };
    };

export interface Check {
  readonly state: CheckState;
  /** Reads and checks the workbook as it is now. */
  start(): void;
  /** Gives up a check that is under way. */
  stop(): void;
}

const CURRENT = { kind: "current" } as const;

/** Checks the host's workbook on demand, and again after edits and other changes that a first check has to follow. */
export function useCheck(host: WorkbookHost, engine: Engine, setup: CheckSetup): Check {
  const [state, setState] = useState<CheckState>({ kind: "not-run" });
  const running = useRef<AbortController>(undefined);
  const latestSetup = useRef(setup);
  latestSetup.current = setup;

  const run = useCallback(async () => {
    running.current?.abort();
    const control = new AbortController();
    const { signal } = control;
    running.current = control;
    const show = (change: (before: CheckState) => CheckState) => {
      if (!signal.aborted) setState(change);
    };
    const progress = (phase: CheckProgress["phase"], done: number, all: number) =>
      show((before) =>
        before.kind === "checked"
          ? { ...before, freshness: { kind: "stale", running: true } }
          : { kind: "running", progress: { phase, done, all } },
      );
    progress("reading", 0, 1);
    const source = await host.read(signal, (done, all) => progress("reading", done, all));
    if (!source.ok) {
      show((before) => afterRefusal(before, source));
      return;
    }
    progress("checking", 0, 1);
    const reply = await engine.run("check", { source: source.value, setup: latestSetup.current }, signal);
    show((before) => {
      if (!reply.ok) return afterRefusal(before, reply);
      if (reply.value.kind === "unreadable") return { kind: "failed", problem: reply.value };
      return { kind: "checked", name: source.value.name, result: reply.value, freshness: CURRENT };
    });
  }, [host, engine]);

  const stop = useCallback(() => {
    running.current?.abort();
    setState((before) =>
      before.kind === "checked"
        ? { ...before, freshness: { kind: "outdated", message: "已取消重新检查。", fix: "下面是上一次的结果。" } }
        : { kind: "stopped" },
    );
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remove = host.onChange((change) => {
      clearTimeout(timer);
      if (change === "replaced") {
        setState({ kind: "running", progress: { phase: "reading", done: 0, all: 1 } });
        void run();
        return;
      }
      setState((before) =>
        before.kind === "checked" ? { ...before, freshness: { kind: "stale", running: false } } : before,
      );
      timer = setTimeout(() => {
        if (hasRun.current) void run();
      }, host.capabilities.settleTime);
    });
    return () => {
      clearTimeout(timer);
      remove();
      running.current?.abort();
    };
  }, [host, run]);

  const hasRun = useRef(false);
  hasRun.current = state.kind === "checked";
  const checkedWith = useRef(setup);
  useEffect(() => {
    if (checkedWith.current === setup) return;
    checkedWith.current = setup;
    if (hasRun.current) void run();
  }, [setup, run]);

  return { state, start: () => void run(), stop };
}

function afterRefusal(before: CheckState, { message, fix, cancelled }: HostRefusal): CheckState {
  if (before.kind === "checked") return { ...before, freshness: { kind: "outdated", message, fix } };
  return cancelled ? { kind: "stopped" } : { kind: "failed", problem: { kind: "unreadable", message, fix } };
}
