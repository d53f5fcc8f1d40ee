import { sheetGrid } from "@juesuan/core";
import { useMemo } from "react";
import type { MemoryHost } from "../host/memory/memory-host.js";
import { marksBySheet } from "../pane/check/finding-groups.js";
import type { PaneParts } from "../pane/pane.js";
import { WorkbookViewer } from "../sheet/workbook-viewer.js";

const NOTHING_MARKED = new Map();

/** The sheets of the opened file beside the findings, read-only, with the findings' cells marked. */
export function SheetsBeside({ host, check, selected, select }: { readonly host: MemoryHost } & PaneParts) {
  const parts = host.sheets();
  const sheets = useMemo(() => parts.map(sheetGrid), [parts]);
  const result = check.state.kind === "checked" ? check.state.result : undefined;
  const marks = useMemo(() => (result ? marksBySheet(result.findings) : NOTHING_MARKED), [result]);
  if (!result || sheets.length === 0) return null;
  return (
    <WorkbookViewer
      sheets={sheets}
      marks={marks}
      selected={selected}
      onSelect={select}
      // Past cover and contents.
      first={result.tables[0]?.sheet ?? sheets[0]?.name ?? ""}
    />
  );
}
