import EngineThread from "./engine-worker.ts?worker&inline";

/** Starts the engine's thread from a blob inside the page, where the page is a single file. */
export const startEngineThread = (): Worker => new EngineThread();
