export const HOSTILE_TEXTS: Readonly<Record<string, () => Uint8Array>>;
