/** The thread that reads, checks and writes, so that the pane stays at hand. */
import { browserPlatform } from "./browser-platform.js";
import type { EngineMessage, EngineReply } from "./engine.js";
import { TASKS } from "./tasks/index.js";

self.onmessage = async ({ data }: MessageEvent<EngineMessage>) => {
  const run = TASKS[data.task] as (ask: unknown, platform: typeof browserPlatform) => Promise<unknown>;
  let reply: EngineReply;
  try {
    reply = { kind: "done", value: await run(data.ask, browserPlatform) };
  } catch {
    reply = { kind: "crashed" };
  }
  self.postMessage(reply);
};
