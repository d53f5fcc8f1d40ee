import type { Finding, Report, Waiver } from "@juesuan/core";
import type { Engine } from "../../engine/engine.js";
import type { IssueFormat } from "../../engine/tasks/export-issues.js";
import type { WorkbookHost } from "../../host/workbook-host.js";
import { download, FILE_TYPES } from "../download.js";
import type { Tell } from "../notice.js";
import { issueSheet } from "./issue-sheet.js";

interface Props {
  readonly host: WorkbookHost;
  readonly engine: Engine;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly waivers: readonly Waiver[];
  readonly name: string;
  readonly tell: Tell;
}

/** Hands the 问题清单 on: as a worksheet, a workbook or a page. Downloads do not work in every Excel; the worksheet does. */
export function ExportBar({ host, engine, report, findings, waivers, name, tell }: Props) {
  const save = async (format: IssueFormat) => {
    const answer = await engine.run("issues", { report, waivers, format });
    if (!answer.ok) {
      tell({ kind: "problem", message: `清单没有生成：${answer.message}`, fix: answer.fix });
      return;
    }
    const file = `问题清单_${name.replace(/\.\w+$/, "")}.${format}`;
    download(file, answer.value, FILE_TYPES[format]);
    tell({
      kind: "done",
      message: `已生成“${file}”。`,
      fix: host.capabilities.showsSheets
        ? "如果没有看到下载的文件，这个版本的 Excel 不支持下载，请改用“插入工作表”。"
        : "文件在浏览器的下载文件夹里。",
    });
  };
  const insert = async () => {
    const answer = await host.addSheet(issueSheet(findings, name));
    tell(
      answer.ok
        ? { kind: "done", message: `已插入工作表“${answer.value}”，提交前请删除。` }
        : { kind: "problem", message: `没有插入：${answer.message}`, fix: answer.fix },
    );
  };
  return (
    <p className="buttons">
      <span className="label">导出问题清单</span>
      {host.capabilities.showsSheets && (
        <button type="button" onClick={() => void insert()}>
          插入工作表
        </button>
      )}
      <button type="button" onClick={() => void save("xlsx")}>
        Excel 文件
      </button>
      <button type="button" onClick={() => void save("html")}>
        网页
      </button>
    </p>
  );
}
