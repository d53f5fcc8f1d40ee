/** `--annotate`: marked copies beside untouched originals. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docxFile, p } from "../../core/test/documents/reading/docx-file.js";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith, sample, sampleWith } from "./workbooks.js";

const WRONG = docxFile({ body: p("一、收入支出决算总体情况说明") + p("2024年度收、支总计均为1584.12万元。") });
const RIGHT = docxFile({ body: p("一、收入支出决算总体情况说明") + p("2024年度收、支总计均为1548.12万元。") });

describe("check --annotate", () => {
  test("writes the correction into a copy and leaves the document alone", async () => {
    const cwd = folderWith({ "决算.xlsx": sample(), "说明.docx": WRONG });
    const command = ["check", "决算.xlsx", "--narrative", "说明.docx", "--annotate", "标注/新"];
    const ended = await juesuan(command, { cwd });
    expect(ended.status).toBe(1);
    expect(ended.stderr).toMatch(/已标注“标注\/新\/说明\.核对\.docx”：修订 1 处，批注 \d+ 条。/);
    expect(new Uint8Array(readFileSync(join(cwd, "说明.docx")))).toEqual(WRONG);
    const copy = unzipSync(readFileSync(join(cwd, "标注/新/说明.核对.docx")));
    const xml = strFromU8(copy["word/document.xml"] ?? new Uint8Array());
    expect(xml).toMatch(/<w:del [^>]*w:author="决算核"[^>]*>.*1584\.12.*<\/w:del><w:ins .*1548\.12/);
    const again = await juesuan(command, { cwd });
    expect(again.status).toBe(2);
    expect(again.stderr).toContain("已经存在，没有覆盖");
    expect((await juesuan([...command, "--force"], { cwd })).status).toBe(1);
  });

  test("writes nothing where nothing is to be marked, and says what cannot be", async () => {
    const cwd = folderWith({
      "决算.xlsx": sample(),
      "说明.docx": RIGHT,
      "说明.txt": "2024年度收、支总计均为1584.12万元。\n",
      占用: "",
    });
    const ended = await juesuan(
      [
        "check",
        "决算.xlsx",
        "--narrative",
        "说明.docx",
        "--narrative",
        "说明.txt",
        "--annotate",
        "标注",
        "--fail-on",
        "never",
      ],
      { cwd },
    );
    expect(ended.stderr).toContain("“说明.docx”：没有要标注的问题。");
    expect(ended.stderr).toContain("“说明.txt”不能标注（只能标注 .xlsx 和 .docx）");
    expect(readdirSync(join(cwd, "标注"))).toEqual(["决算.核对.xlsx"]);
    const blocked = await juesuan(["check", "决算.xlsx", "--narrative", "说明.txt", "--annotate", ""], { cwd });
    expect(blocked.status).toBe(2);
  });

  test("marks the cells of workbooks, each in a place of its own", async () => {
    const wrong = sampleWith("03支出决算表", "F7", "1315.89", "1351.89");
    const cwd = folderWith({ "甲/决算.xlsx": wrong, "乙/决算.xlsx": wrong });
    const ended = await juesuan(["check", "甲/决算.xlsx", "乙/决算.xlsx", "--annotate", "标注", "--jobs", "1"], {
      cwd,
    });
    expect(ended.stderr).toMatch(/已标注“标注\/甲\/决算\.核对\.xlsx”：标注单元格 \d+ 个。/);
    expect(existsSync(join(cwd, "标注/乙/决算.核对.xlsx"))).toBe(true);
    expect(new Uint8Array(readFileSync(join(cwd, "甲/决算.xlsx")))).toEqual(new Uint8Array(wrong));
  });

  test("a file in place of the folder is named", async () => {
    const cwd = folderWith({ "决算.xlsx": sample(), "说明.docx": WRONG, 占用: "x" });
    const ended = await juesuan(["check", "决算.xlsx", "--narrative", "说明.docx", "--annotate", "占用"], { cwd });
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain("--annotate 的“占用”不是文件夹");
  });
});
