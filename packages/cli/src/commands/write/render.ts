import { toMarkdown, toPlainText, type WrittenText } from "@juesuan/core";
import { notepadText } from "../../output/notepad-text.js";
import { nodePlatform } from "../../platform/node-platform.js";
import type { TextFormat } from "./arguments.js";

/** The text in the format of its target. What builds Word documents is loaded only when one is asked for. */
export async function render(text: WrittenText, format: TextFormat): Promise<string | Uint8Array> {
  switch (format) {
    case "markdown":
      return toMarkdown(text);
    case "plain":
      return notepadText(toPlainText(text));
    case "word": {
      const { narrativeDocument } = await import("@juesuan/core/word");
      return narrativeDocument(text, nodePlatform);
    }
  }
}
