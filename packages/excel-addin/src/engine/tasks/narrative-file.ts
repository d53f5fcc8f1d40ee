import { type Platform, toMarkdown, type WrittenText } from "@juesuan/core";

export type NarrativeFormat = "docx" | "md";

export interface NarrativeFileRequest {
  readonly text: WrittenText;
  readonly format: NarrativeFormat;
}

/** Writes the 情况说明 as a file. What Word needs is loaded at the first .docx. */
export async function narrativeFile({ text, format }: NarrativeFileRequest, platform: Platform): Promise<Uint8Array> {
  if (format === "md") return new TextEncoder().encode(toMarkdown(text));
  const { narrativeDocument } = await import("@juesuan/core/word");
  return narrativeDocument(text, platform);
}
