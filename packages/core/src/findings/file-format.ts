import type { WorkbookFormat, WorkbookOrigin } from "../workbook/grid.js";
import { fileFinding, type NoticeKind } from "./file-finding.js";
import type { Finding } from "./finding.js";

/** A file whose name promises another format than it has. */
export const FILE_FORMAT_NOTICE: NoticeKind = { id: "structure/file-format", number: "JS-097" };

const NAMES: Readonly<Record<WorkbookFormat, string>> = {
  xlsx: "Excel 工作簿（.xlsx）",
  xls: "旧版 Excel 或 WPS 表格（.xls、.et）",
  xlsb: "二进制 Excel 工作簿（.xlsb）",
  ods: "OpenDocument 电子表格（.ods）",
  html: "网页（HTML）中的表格",
  "spreadsheet-xml": "XML 电子表格（Excel 2003 格式）",
  delimited: "用分隔符分列的文本（如 .csv）",
};

/** The notice that a file was read as what it is and not as what it is called; none when both agree. */
export function fileFormatNotice(origin: WorkbookOrigin | undefined): readonly Finding[] {
  if (origin?.disguisedAs === undefined) return [];
  const { format, disguisedAs } = origin;
  return [
    fileFinding(FILE_FORMAT_NOTICE, "info", "", {
      message: `文件名以“${disguisedAs}”结尾，内容其实是${NAMES[format]}，已按实际内容读取。`,
      why: "有的财务系统导出时只改了扩展名。这样的文件 Excel 打开时会警告，别的程序可能打不开。",
      fix: "请用 Excel 或 WPS 打开，另存为 .xlsx 后再上报或公开。",
      basis: "文件内容与扩展名应一致",
    }),
  ];
}
