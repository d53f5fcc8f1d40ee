import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith } from "./workbooks.js";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../core/test/workbook/fixtures/formats/${name}`, import.meta.url))),
  );
const WRONG_FIGURE = "JS-205-66a75aa53b93";

describe("juesuan waive", () => {
  it("keeps the reason beside the workbook; the finding no longer counts and is listed", async () => {
    const cwd = folderWith({ "表.xls": fixture("nine-tables.xls") });
    expect((await juesuan(["check", "表.xls"], { cwd })).status).toBe(1);
    const waived = await juesuan(["waive", "表.xls", WRONG_FIGURE, "--reason", "含并入数", "--by", "张三"], { cwd });
    expect(waived.stderr).toBe("已把 1 条说明写入“表.xls.juesuan.json”，请与工作簿放在一起。\n");
    const { status, stdout } = await juesuan(["check", "表.xls"], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain("已说明的问题（不计入结论）");
    expect(stdout).toMatch(/张三，\d{4}-\d\d-\d\d 说明：含并入数/);
    const list = await juesuan(["waivers", "list", "表.xls"], { cwd });
    expect(list.stdout).toContain(`${WRONG_FIGURE}  有效`);
    const back = await juesuan(["waivers", "withdraw", "表.xls", WRONG_FIGURE], { cwd });
    expect(back.stderr).toBe("已撤销 1 条说明。\n");
    expect((await juesuan(["check", "表.xls"], { cwd })).status).toBe(1);
  });

  it("--inside keeps it in the workbook, which goes on its own", async () => {
    const cwd = folderWith({ "表.xlsx": fixture("nine-tables.xlsx") });
    await juesuan(["waive", "表.xlsx", WRONG_FIGURE, "--reason", "含并入数", "--inside"], { cwd });
    expect(existsSync(join(cwd, "表.xlsx.juesuan.json"))).toBe(false);
    expect((await juesuan(["check", "表.xlsx"], { cwd })).status).toBe(0);
  });

  it("lapses when the figure changes", async () => {
    const cwd = folderWith({ "表.xlsx": fixture("nine-tables.xlsx") });
    const list = { schema: "juesuan.waivers/1", waivers: [] as unknown[] };
    list.waivers.push({ id: "JS-205-000000000000", rule: "x", reason: "旧数", by: "", at: "2025-01-01T00:00:00Z" });
    writeFileSync(join(cwd, "表.xlsx.juesuan.json"), JSON.stringify(list));
    const { status, stdout } = await juesuan(["check", "表.xlsx"], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain("例外说明已失效：JS-205-000000000000");
    expect((await juesuan(["waivers", "withdraw", "表.xlsx", "--lapsed"], { cwd })).stderr).toBe("已撤销 1 条说明。\n");
  });

  it.each([
    [["waive", "表.xlsx", WRONG_FIGURE, "--reason", "  "], "--reason 不能为空"],
    [["waive", "表.xlsx", "JS-205-000000000000", "--reason", "x"], "没有出现“JS-205-000000000000”，没有记下"],
    [["waive", "表.xlsx", "E12", "--reason", "x"], "不是核对结果的编号"],
    [["waive", "表.xls", WRONG_FIGURE, "--reason", "x", "--inside"], "只有 .xlsx、.xlsm"],
    [["waivers", "withdraw", "表.xlsx", WRONG_FIGURE], "没有针对"],
    [["waivers", "withdraw", "表.xlsx"], "请写明要撤销的编号"],
  ])("%j is refused: %s", async (args, words) => {
    const cwd = folderWith({ "表.xlsx": fixture("nine-tables.xlsx"), "表.xls": fixture("nine-tables.xls") });
    const { status, stderr } = await juesuan(args, { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(existsSync(join(cwd, "表.xlsx.juesuan.json"))).toBe(false);
  });

  it("an unusable list is told, is not written over, and makes the run end with 2", async () => {
    const cwd = folderWith({ "表.xlsx": fixture("nine-tables.xlsx"), "表.xlsx.juesuan.json": "{" });
    const checked = await juesuan(["check", "表.xlsx"], { cwd });
    expect(checked.status).toBe(2);
    expect(checked.stderr).toContain("例外说明“表.xlsx.juesuan.json”没有使用：不是合格的 JSON。");
    expect((await juesuan(["waive", "表.xlsx", WRONG_FIGURE, "--reason", "x"], { cwd })).status).toBe(2);
    expect(readFileSync(join(cwd, "表.xlsx.juesuan.json"), "utf8")).toBe("{");
  });
});

describe("eight formats on the command line", () => {
  it("give the same ids", async () => {
    const folder = fileURLToPath(new URL("../../core/test/workbook/fixtures/formats", import.meta.url));
    const names = ["xlsx", "xls", "et", "ods", "xlsb", "xml", "html"].map((extension) => `nine-tables.${extension}`);
    const { stdout } = await juesuan(["check", ...names, "--format", "jsonl"], { cwd: folder });
    const csv = await juesuan(["check", "nine-tables", "--as-workbook", "--format", "jsonl"], { cwd: folder });
    const lines = [...stdout.trimEnd().split("\n"), csv.stdout.trimEnd()];
    const ids = lines.map((line) => (JSON.parse(line) as { findings: { id: string }[] }).findings.map(({ id }) => id));
    expect(ids).toEqual(Array.from({ length: 8 }, () => [WRONG_FIGURE, "JS-108-6f6b25660147"]));
  });
});
