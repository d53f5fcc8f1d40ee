import type { CellRef } from "@juesuan/core";
import type { WorkbookHost, WorkbookSource } from "./workbook-host.js";

/** A host that holds one file in memory: the standalone page, and tests. */
export interface MemoryHost extends WorkbookHost {
  /** Puts another file in place of the one held; `onChange` listeners hear of it. */
  open(name: string, bytes: Uint8Array): void;
}

/** Makes a memory host without a file. */
export function memoryHost(): MemoryHost {
  let source: WorkbookSource | undefined;
  const selectListeners = new Set<(cell: CellRef) => void>();
  const changeListeners = new Set<() => void>();
  return {
    capabilities: { showsSheets: false },
    open(name, bytes) {
      source = { kind: "file", name, bytes };
      for (const listener of changeListeners) listener();
    },
    read: async () =>
      source === undefined
        ? { ok: false, message: "还没有选择文件。", fix: "请先选择一个工作簿。" }
        : { ok: true, value: source },
    async select(cell) {
      for (const listener of selectListeners) listener(cell);
      return { ok: true, value: cell };
    },
    onSelect: (listener) => subscribe(selectListeners, listener),
    onChange: (listener) => subscribe(changeListeners, listener),
  };
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
