import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { workbooksInArchive } from "../../src/inputs/archives.js";
import { findInputs } from "../../src/inputs/find-inputs.js";
import { folderWith } from "../workbooks.js";

const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([1])])));

/** As Windows packs: the name in GBK, without the flag for UTF-8. “甲.xls” stands in for “ab.xls”, both of six bytes. */
function gbkZip(): Uint8Array {
  const bytes = Buffer.from(zip("ab.xls"));
  for (let at = bytes.indexOf("ab.xls"); at >= 0; at = bytes.indexOf("ab.xls", at + 1)) {
    bytes[at] = 0xbc;
    bytes[at + 1] = 0xd7;
  }
  return bytes;
}

describe("an archive", () => {
  it("is looked into by its directory, Chinese names of Windows too", async () => {
    const folder = folderWith({
      "甲.zip": zip("甲局/公开表.xlsx", "甲局/图.png", "__MACOSX/甲局/._公开表.xlsx", "甲局/~$公开表.xlsx"),
      "乙.zip": gbkZip(),
      "图.zip": zip("一.png"),
    });
    expect(await workbooksInArchive(join(folder, "甲.zip"))).toEqual(["甲局/公开表.xlsx"]);
    expect(await workbooksInArchive(join(folder, "乙.zip"))).toEqual(["甲.xls"]);
    expect(await workbooksInArchive(join(folder, "图.zip"))).toEqual([]);
  });

  it("that is damaged, lies or is of another kind cannot be looked into", async () => {
    const whole = zip("表.xlsx");
    const lying = Buffer.from(whole);
    lying.writeUInt32LE(0xfffffff0, lying.length - 22 + 12);
    const folder = folderWith({
      "断.zip": whole.subarray(0, 40),
      "空.zip": "",
      "谎.zip": lying,
      "丙.rar": "Rar!",
    });
    for (const name of ["断.zip", "空.zip", "谎.zip", "丙.rar", "没有.zip"]) {
      expect(await workbooksInArchive(join(folder, name)), name).toBe("unknown");
    }
  });

  it("with workbooks that are not there unpacked is told", async () => {
    const folder = folderWith({
      "区/表.xlsx": "x",
      "区/甲.zip": zip("表.xlsx"),
      "区/乙.zip": zip("内/表2.xlsx"),
      "区/乙/内/表2.xlsx": "x",
      "区/丙.zip": zip("表3.xlsx"),
      "区/丁.7z": "x",
    });
    writeFileSync(join(folder, "区/图.zip"), zip("一.png"));
    const { problems, archives } = await findInputs([join(folder, "区")]);
    expect(problems).toEqual([`压缩包“${folder}/区/丙.zip”里有 1 个工作簿没有核对，请解压后再核对。`]);
    expect(archives.map(({ name }) => name)).toEqual([`${folder}/区/丁.7z`]);
  });
});
