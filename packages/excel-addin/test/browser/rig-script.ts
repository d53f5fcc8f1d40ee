import { fileURLToPath } from "node:url";
import type { SheetParts } from "@juesuan/core";
import { build } from "esbuild";

/** The rig as one script for a page, with the workbook that Excel shall have open. */
export async function rigScript(sheets: readonly SheetParts[], excelApi: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../rig/browser-rig.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    write: false,
    logLevel: "error",
  });
  const [script] = outputFiles;
  if (!script) throw new Error("the rig was not built");
  return `window.rigInput = ${JSON.stringify({ sheets, excelApi })};\n${script.text}`;
}
