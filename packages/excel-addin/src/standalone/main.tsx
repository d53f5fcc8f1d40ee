import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { threadChecker } from "../engine/checker.js";
import { memoryHost } from "../host/memory-host.js";
import { Page } from "./page.js";
import "./tokens.css";
import "./page.css";
import "./findings.css";
import "./sheet.css";
import "./viewer.css";

const host = memoryHost();
const checker = threadChecker(
  () => new Worker(new URL("../engine/check-worker.ts", import.meta.url), { type: "module" }),
);

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page host={host} checker={checker} />
    </StrictMode>,
  );
}
