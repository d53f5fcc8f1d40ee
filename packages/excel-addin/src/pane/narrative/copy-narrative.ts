import type { WrittenText } from "@juesuan/core";
import { narrativeHtml, narrativeLines } from "./narrative-html.js";

/** Copies the text with its formats; answers whether the browser let it. */
export async function copyNarrative(text: WrittenText): Promise<boolean> {
  const html = narrativeHtml(text);
  const plain = narrativeLines(text).join("\n");
  return copyByEvent(html, plain) || copyByPermission(html, plain);
}

/**
 * By the copy event: needs no permission, works in task panes and from file://, and hands the formats on as they are. The
 * newer way parses them in this page first, whose policy takes inline styles away.
 */
function copyByEvent(html: string, plain: string): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", plain);
    copied = true;
  };
  document.addEventListener("copy", onCopy);
  document.execCommand("copy");
  document.removeEventListener("copy", onCopy);
  return copied;
}

async function copyByPermission(html: string, plain: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([plain], { type: "text/plain" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
