import { type HostRefusal, refused } from "../workbook-host.js";

/** Codes of Office.js errors → what happened and what to do. Raw messages of Excel are English and are never shown. */
const SENTENCES: Readonly<Record<string, readonly [message: string, fix: string]>> = {
  InvalidOperationInCellEditMode: ["Excel 正在编辑单元格。", "请先按 Enter 或 Esc 结束编辑，再试一次。"],
  AccessDenied: ["工作表受保护，不能写入。", "请在“审阅”选项卡撤销工作表保护，再试一次。"],
  ItemNotFound: ["要找的工作表或单元格已经不在了。", "请重新检查，按新的结果定位。"],
  InvalidReference: ["要找的单元格已经不在了。", "请重新检查，按新的结果定位。"],
  RequestPayloadSizeLimitExceeded: ["一次写入的内容太多，Excel 没有接受。", "请分几次处理。"],
  ResponsePayloadSizeLimitExceeded: ["一次读取的内容太多，Excel 没有给出。", "请删去与决算公开无关的大表后再试。"],
  ApiNotFound: ["这个版本的 Excel 不支持这项操作。", "请更新 Excel，或改用决算核网页版、命令行。"],
  NotImplemented: ["这个版本的 Excel 不支持这项操作。", "请更新 Excel，或改用决算核网页版、命令行。"],
  UnsupportedOperation: ["这个工作簿不支持这项操作。", "请另存为 .xlsx 后再试。"],
  InvalidOperation: ["Excel 现在不能做这项操作。", "请确认工作表没有隐藏，也没有打开对话框，再试一次。"],
  HostIsBusy: ["Excel 正忙。", "请关闭 Excel 中打开的对话框，稍候再试一次。"],
  Aborted: ["Excel 中断了这项操作。", "请稍候再试一次。"],
  ReadOnlyDocument: ["工作簿是只读的，不能写入。", "请另存一份，在副本上操作。"],
};

const UNKNOWN = ["Excel 没有完成这项操作。", "请再试一次；仍不行，请保存后关闭工作簿重新打开。"] as const;

/** What an error of Excel means to the user. Takes anything that was thrown. */
export function refusalOf(thrown: unknown): HostRefusal {
  const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";
  const [message, fix] = SENTENCES[code] ?? UNKNOWN;
  return refused(message, fix);
}
