import { afterEach, describe, expect, it, vi } from "vitest";
import type { CheckReply } from "../../src/engine/check-protocol.js";
import { type CheckThread, LONGEST_CHECK_SECONDS, threadChecker } from "../../src/engine/checker.js";
import type { WorkbookSource } from "../../src/host/workbook-host.js";

const source: WorkbookSource = { kind: "sheets", name: "表", sheets: [] };
const reply: CheckReply = { kind: "unreadable", message: "试验", fix: "试验" };

class Thread implements CheckThread {
  onmessage: CheckThread["onmessage"] = null;
  onerror: CheckThread["onerror"] = null;
  readonly received: WorkbookSource[] = [];
  ended = false;
  postMessage(message: WorkbookSource) {
    this.received.push(message);
  }
  terminate() {
    this.ended = true;
  }
  answer() {
    this.onmessage?.(new MessageEvent("message", { data: reply }));
  }
}

function threads() {
  const started: Thread[] = [];
  const checker = threadChecker(() => {
    const thread = new Thread();
    started.push(thread);
    return thread;
  });
  return { started, checker };
}

afterEach(() => vi.useRealTimers());

describe("the checker", () => {
  it("answers with the thread's reply and uses the thread again", async () => {
    const { started, checker } = threads();
    for (const round of [1, 2]) {
      const answer = checker.check(source, new AbortController().signal);
      expect(started).toHaveLength(1);
      expect(started[0]?.received).toHaveLength(round);
      started[0]?.answer();
      expect(await answer).toEqual(reply);
    }
  });

  it("ends the thread when the check is stopped, and starts another for the next", async () => {
    const { started, checker } = threads();
    const control = new AbortController();
    const answer = checker.check(source, control.signal);
    control.abort();
    expect(await answer).toEqual({ kind: "stopped" });
    expect(started[0]?.ended).toBe(true);
    const next = checker.check(source, new AbortController().signal);
    started[1]?.answer();
    expect(await next).toEqual(reply);
  });

  it("does not start for a signal that is aborted already", async () => {
    const { started, checker } = threads();
    expect(await checker.check(source, AbortSignal.abort())).toEqual({ kind: "stopped" });
    expect(started).toHaveLength(0);
  });

  it("gives a check up that takes too long", async () => {
    vi.useFakeTimers();
    const { started, checker } = threads();
    const answer = checker.check(source, new AbortController().signal);
    vi.advanceTimersByTime(LONGEST_CHECK_SECONDS * 1000);
    expect(await answer).toMatchObject({ kind: "unreadable", message: expect.stringContaining("已停止") });
    expect(started[0]?.ended).toBe(true);
  });

  it("says so when the thread breaks down", async () => {
    const { started, checker } = threads();
    const answer = checker.check(source, new AbortController().signal);
    const event = Object.assign(new Event("error"), {
      message: "",
      filename: "",
      lineno: 0,
      colno: 0,
      error: undefined,
    });
    started[0]?.onerror?.(event);
    expect(await answer).toMatchObject({ kind: "unreadable", message: expect.stringContaining("程序出错") });
    expect(started[0]?.ended).toBe(true);
  });
});
