/** Starts the engine's thread from its own script. */
export const startEngineThread = (): Worker =>
  new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" });
