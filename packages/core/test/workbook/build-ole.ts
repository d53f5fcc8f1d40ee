/** Writes the skeleton of an OLE compound file: a header, one FAT sector and a directory with these names. */
export function buildOle(names: readonly string[]): Uint8Array {
  const sectorSize = 512;
  const entries = ["Root Entry", ...names];
  const directorySectors = Math.ceil(entries.length / 4);
  const bytes = new Uint8Array(sectorSize * (2 + 2 * directorySectors));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x1e, 9, true);
  view.setUint32(0x30, 1, true);
  // Sector 0 is the FAT; the directory takes every second sector from 1 on, so that its chain must be followed.
  view.setUint32(0x4c, 0, true);
  for (let index = 0; index < directorySectors; index++) {
    const sector = 1 + 2 * index;
    view.setUint32(sectorSize + sector * 4, index + 1 < directorySectors ? sector + 2 : 0xfffffffe, true);
  }
  entries.forEach((name, index) => {
    const at = sectorSize * (2 + 2 * Math.floor(index / 4)) + (index % 4) * 128;
    for (let letter = 0; letter < name.length; letter++) view.setUint16(at + letter * 2, name.charCodeAt(letter), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
  });
  return bytes;
}
