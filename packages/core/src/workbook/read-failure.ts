/**
 * Why a file could not be read as a workbook.
 *
 * `empty` no bytes · `encrypted` password to open · `legacy-xls` .xls/.et (BIFF) · `xlsb` · `ods` · `spreadsheet-xml`
 * (Excel 2003 XML) · `html` a web page under a workbook's name · `text` .csv or .txt · `pdf` · `other-office` Word or
 * PowerPoint · `archive` a zip, rar or 7z that holds other files · `not-a-workbook` anything else · `truncated` the end
 * is missing · `damaged` contradicts itself · `bomb` far more data than declared or plausible · `too-large` beyond
 * ReadLimits · `dtd` a document type declaration, which no workbook has and attacks need · `unsupported` a compression
 * or character encoding that is not read · `no-sheets` no worksheet in it.
 */
export type ReadFailureCode = keyof typeof SENTENCES;

/** Why a file could not be read, in an accountant's words. */
export interface ReadFailure {
  readonly code: ReadFailureCode;
  /** The part of the file where it went wrong, e.g. xl/worksheets/sheet2.xml. */
  readonly part?: string;
  readonly sheet?: string;
  /** The cell where it went wrong, as A1. */
  readonly cell?: string;
  /** More exactly what is wrong: a Chinese clause, already part of the message. */
  readonly detail?: string;
  /** What is wrong: one Chinese sentence. */
  readonly message: string;
  /** What to do: one Chinese sentence. */
  readonly fix: string;
}

/** A value, or why there is none. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ReadFailure };

const SAVE_AS = "请用 Excel 或 WPS 打开，另存为 .xlsx 文件后再试";
const RESAVE = "请用 Excel 或 WPS 打开原文件，另存为新的 .xlsx 文件后再试；打不开时请重新导出，或向提供方重新索取";

const SENTENCES = {
  empty: { what: "文件是空的，没有任何内容", fix: "请确认选对了文件，或重新导出、重新下载" },
  encrypted: {
    what: "文件已加密，没有密码不能读取",
    fix: "请在 Excel 或 WPS 中输入密码打开，取消打开密码后另存为 .xlsx 文件再试",
  },
  "legacy-xls": { what: "这是旧版 Excel 或 WPS 表格文件（.xls、.et）", fix: SAVE_AS },
  xlsb: { what: "这是二进制格式的 Excel 工作簿（.xlsb）", fix: SAVE_AS },
  ods: { what: "这是 OpenDocument 电子表格（.ods）", fix: SAVE_AS },
  "spreadsheet-xml": { what: "这是 XML 电子表格（Excel 2003 格式），不是 .xlsx 文件", fix: SAVE_AS },
  html: { what: "这是网页格式的表格，不是真正的 Excel 文件，只是扩展名相同", fix: SAVE_AS },
  text: { what: "这是文本文件（如 .csv、.txt），不是 Excel 工作簿", fix: SAVE_AS },
  pdf: { what: "这是 PDF 文件，不是 Excel 工作簿", fix: "请提供生成该 PDF 的 Excel 工作簿" },
  "other-office": { what: "这是 Word 或 PowerPoint 文件，不是 Excel 工作簿", fix: "请改选决算公开表的 .xlsx 文件" },
  archive: { what: "这是压缩包，不是 Excel 工作簿", fix: "请先解压，再选择其中的 .xlsx 文件" },
  "not-a-workbook": { what: "这不是 Excel 工作簿", fix: "请改选决算公开表的 .xlsx 文件" },
  truncated: { what: "文件不完整，后面的内容缺失，可能没有下载完或复制时中断", fix: "请重新下载或重新复制该文件" },
  damaged: { what: "文件已损坏", fix: RESAVE },
  bomb: {
    what: "文件解压后的数据量异常，文件可能已损坏，也可能是恶意构造的，已停止读取",
    fix: "请确认文件来源；来源可靠的，请用 Excel 或 WPS 打开后另存为新的 .xlsx 文件再试",
  },
  "too-large": {
    what: "文件过大，超出可读取的范围",
    fix: "请只保留决算公开的各张表，删去其他工作表和空白行列后另存再试",
  },
  dtd: { what: "文件中含有正常工作簿不会有的文档类型声明（DTD），可能是恶意构造的文件，已停止读取", fix: RESAVE },
  unsupported: { what: "文件使用了不支持的存储方式", fix: RESAVE },
  "no-sheets": { what: "工作簿里没有工作表", fix: "请确认选对了文件；只有图表页的，请改选含有决算公开表的工作簿" },
} as const satisfies Record<string, { readonly what: string; readonly fix: string }>;

/** What is known beside the code; see ReadFailure. */
export type FailureDetails = Partial<Pick<ReadFailure, "part" | "sheet" | "cell" | "detail">>;

/** Makes a failure and words it. */
export function readFailure(code: ReadFailureCode, details: FailureDetails = {}): ReadFailure {
  const { part, sheet, cell, detail } = details;
  const { what, fix } = SENTENCES[code];
  const place = `${sheet === undefined ? "" : `工作表“${sheet}”`}${cell === undefined ? "" : ` ${cell} `}`;
  const more = `${place}${detail ?? ""}`.trim();
  return {
    code,
    ...(part === undefined ? {} : { part }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    ...(detail === undefined ? {} : { detail }),
    message: more === "" ? `${what}。` : `${what}：${more}。`,
    fix: `${fix}。`,
  };
}

/** The same as the answer of a step. */
export const failed = (
  code: ReadFailureCode,
  details: FailureDetails = {},
): { readonly ok: false; readonly failure: ReadFailure } => ({ ok: false, failure: readFailure(code, details) });
