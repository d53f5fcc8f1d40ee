import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { threadEngine } from "../engine/engine.js";
import { startEngineThread } from "../engine/start-thread.js";
import { memoryHost } from "../host/memory/memory-host.js";
import "../styles/index.css";
import { StandalonePage } from "./standalone-page.js";

const engine = threadEngine(startEngineThread);
const host = memoryHost(async (file, signal) => {
  const answer = await engine.run("open", file, signal);
  return answer.ok ? answer.value : answer;
});

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <StandalonePage host={host} engine={engine} />
    </StrictMode>,
  );
}
