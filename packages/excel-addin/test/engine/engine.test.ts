import { afterEach, describe, expect, it, vi } from "vitest";
import { type EngineMessage, type EngineThread, LONGEST_TASK_SECONDS, threadEngine } from "../../src/engine/engine.js";

const ask = { id: 1, name: "表.xlsx", bytes: new Uint8Array() };
const value = { ok: false, message: "试验", fix: "试验" } as const;

class Thread implements EngineThread {
  onmessage: EngineThread["onmessage"] = null;
  onerror: EngineThread["onerror"] = null;
  readonly received: EngineMessage[] = [];
  ended = false;
  postMessage(message: EngineMessage) {
    this.received.push(message);
  }
  terminate() {
    this.ended = true;
  }
  answer() {
    this.onmessage?.(new MessageEvent("message", { data: { kind: "done", value } }));
  }
  crash() {
    this.onmessage?.(new MessageEvent("message", { data: { kind: "crashed" } }));
  }
}

function threads() {
  const started: Thread[] = [];
  const engine = threadEngine(() => {
    const thread = new Thread();
    started.push(thread);
    return thread;
  });
  return { started, engine };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => vi.useRealTimers());

describe("the engine", () => {
  it("answers with the thread's value and uses the thread again", async () => {
    const { started, engine } = threads();
    for (const round of [1, 2]) {
      const answer = engine.run("open", ask);
      await turn();
      expect(started).toHaveLength(1);
      expect(started[0]?.received).toHaveLength(round);
      started[0]?.answer();
      expect(await answer).toEqual({ ok: true, value });
    }
  });

  it("runs one task at a time, in order", async () => {
    const { started, engine } = threads();
    const first = engine.run("open", ask);
    const second = engine.run("open", { ...ask, id: 2 });
    await turn();
    expect(started[0]?.received).toHaveLength(1);
    started[0]?.answer();
    await first;
    await turn();
    expect(started[0]?.received).toMatchObject([{ ask: { id: 1 } }, { ask: { id: 2 } }]);
    started[0]?.answer();
    expect(await second).toMatchObject({ ok: true });
  });

  it("ends the thread when the task is given up, and starts another for the next", async () => {
    const { started, engine } = threads();
    const control = new AbortController();
    const answer = engine.run("open", ask, control.signal);
    await turn();
    control.abort();
    expect(await answer).toMatchObject({ ok: false, cancelled: true });
    expect(started[0]?.ended).toBe(true);
    const next = engine.run("open", ask);
    await turn();
    started[1]?.answer();
    expect(await next).toMatchObject({ ok: true });
  });

  it("does not start for a signal that is aborted already", async () => {
    const { started, engine } = threads();
    expect(await engine.run("open", ask, AbortSignal.abort())).toMatchObject({ cancelled: true });
    expect(started).toHaveLength(0);
  });

  it("gives a task up that takes too long", async () => {
    vi.useFakeTimers();
    const { started, engine } = threads();
    const answer = engine.run("open", ask);
    await vi.advanceTimersByTimeAsync(LONGEST_TASK_SECONDS * 1000);
    expect(await answer).toMatchObject({ ok: false, message: expect.stringContaining("已停止") });
    expect(started[0]?.ended).toBe(true);
  });

  it.each(["crash", "error"] as const)("says so when the task breaks down (%s), and starts anew", async (how) => {
    const { started, engine } = threads();
    const answer = engine.run("open", ask);
    await turn();
    if (how === "crash") started[0]?.crash();
    else started[0]?.onerror?.({} as ErrorEvent);
    expect(await answer).toMatchObject({ ok: false, message: "程序出错，没有得到结果。" });
    expect(started[0]?.ended).toBe(true);
  });
});
