const HEADER = 512;
const ENTRY = 128;
/** Sectors of the directory that are looked at: far more than any workbook needs to name its main stream. */
const MOST_SECTORS = 256;
const SECTORS_NAMED_IN_HEADER = 109;

/**
 * Names of the streams and storages of an OLE compound file ([MS-CFB]), in directory order. Damage ends the list early,
 * it is never an error: the names only tell what kind of file this is.
 */
export function oleNames(bytes: Uint8Array): readonly string[] {
  if (bytes.length < HEADER) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) return [];
  const sectorSize = 1 << shift;
  const offsetOf = (sector: number): number => (sector + 1) * sectorSize;
  const names: string[] = [];
  let sector = view.getUint32(0x30, true);
  for (let count = 0; count < MOST_SECTORS; count++) {
    const start = offsetOf(sector);
    if (start + sectorSize > bytes.length) break;
    for (let at = start; at < start + sectorSize; at += ENTRY) {
      const name = entryName(view, at);
      if (name !== "") names.push(name);
    }
    const perSector = sectorSize / 4;
    const table = Math.floor(sector / perSector);
    if (table >= SECTORS_NAMED_IN_HEADER) break;
    const link = offsetOf(view.getUint32(0x4c + table * 4, true)) + (sector % perSector) * 4;
    if (link + 4 > bytes.length) break;
    sector = view.getUint32(link, true);
  }
  return names;
}

/** UTF-16LE, length in bytes with the closing zero at offset 64. */
function entryName(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  let name = "";
  for (let offset = 0; offset + 2 < length; offset += 2) {
    name += String.fromCharCode(view.getUint16(at + offset, true));
  }
  return name;
}
