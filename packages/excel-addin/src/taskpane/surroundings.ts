import type { PaneTab } from "../pane/pane.js";

/** Name of the open workbook, from its address or path; a workbook that was never saved has none. */
export function openWorkbookName(): string {
  const address = Office.context.document?.url ?? "";
  const last = address.split(/[\\/]/).at(-1)?.split("?")[0] ?? "";
  try {
    return decodeURIComponent(last) || "未保存的工作簿";
  } catch {
    return last;
  }
}

/** The page that the ribbon's button asked for: taskpane.html?page=narrative. */
export function tabOfAddress(): PaneTab {
  const asked = new URLSearchParams(window.location.search).get("page");
  return asked === "setup" || asked === "narrative" ? asked : "check";
}
