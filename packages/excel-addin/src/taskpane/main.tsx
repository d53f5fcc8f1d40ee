import { createRoot } from "react-dom/client";
import { threadEngine } from "../engine/engine.js";
import { startEngineThread } from "../engine/start-thread.js";
import { officeHost } from "../host/officejs/office-host.js";
import "../styles/index.css";
import { NotInExcel } from "./not-in-excel.js";
import { openWorkbookName, tabOfAddress } from "./surroundings.js";
import { TaskPane } from "./task-pane.js";

/** The lowest requirement set in which everything works. */
const FLOOR = "1.7";

const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

async function start(): Promise<void> {
  const element = document.getElementById("root");
  if (!element) return;
  const root = createRoot(element);
  if (typeof Office === "undefined") {
    root.render(<NotInExcel reason="no-office" />);
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    root.render(<NotInExcel reason="no-excel" />);
    return;
  }
  if (!supports(FLOOR)) {
    root.render(<NotInExcel reason="too-old" />);
    return;
  }
  const workbook = await officeHost({ Excel, supports }, { name: openWorkbookName() });
  root.render(<TaskPane host={workbook} engine={threadEngine(startEngineThread)} firstTab={tabOfAddress()} />);
}

void start();
