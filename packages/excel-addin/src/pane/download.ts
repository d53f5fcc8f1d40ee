/** Characters that file names may not have. */
const NOT_IN_NAMES = /[\\/:*?"<>|]/g;

export const fileName = (text: string): string => text.replace(NOT_IN_NAMES, "_");

/** Hands bytes to the user as a file, by the browser's own download. */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName(name);
  link.click();
  // The browser takes the address up after the click; a minute is far beyond that.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export const FILE_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html;charset=utf-8",
  md: "text/markdown;charset=utf-8",
} as const;
