import { fileURLToPath } from "node:url";
import type { SheetParts } from "@juesuan/core";
import { build } from "vite";

/** The rig as one script for a page, with the workbook that Excel shall have open. */
export async function rigScript(sheets: readonly SheetParts[], excelApi: string): Promise<string> {
  const entry = fileURLToPath(new URL("../rig/browser-rig.ts", import.meta.url));
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: { write: false, lib: { entry, formats: ["iife"], name: "rigScript" } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const script = output && "output" in output ? output.output[0] : undefined;
  if (!script) throw new Error("the rig was not built");
  return `window.rigInput = ${JSON.stringify({ sheets, excelApi })};\n${script.code}`;
}
