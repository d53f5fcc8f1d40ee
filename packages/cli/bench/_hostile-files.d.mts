export const HOSTILE_FILES: Readonly<Record<string, () => Uint8Array>>;
export function soundWorkbook(): Uint8Array;
