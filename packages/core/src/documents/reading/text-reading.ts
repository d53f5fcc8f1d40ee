/** Why a file could not be read as a text, in an accountant's words; or the text. */
import type { ReadFailure } from "../../workbook/read-failure.js";
import type { TextDocument } from "../text-document.js";

/** A text, or why the file is none. */
export type TextReading =
  | { readonly ok: true; readonly document: TextDocument }
  | { readonly ok: false; readonly failure: TextFailure };

const SAVE_AS = "请用 Word 或 WPS 打开，另存为 .docx 文件后再试";
const RESAVE = "请用 Word 或 WPS 打开原文件，另存为新的 .docx 文件后再试；打不开时请重新导出，或向提供方重新索取";

const SENTENCES = {
  empty: { what: "文件是空的，没有任何内容", fix: "请确认选对了文件，或重新导出、重新下载" },
  encrypted: {
    what: "文件已加密，没有密码不能读取",
    fix: "请输入密码打开，取消打开密码后另存一份再试",
  },
  "legacy-doc": { what: "这是旧版 Word 或 WPS 文字文件（.doc、.wps）", fix: SAVE_AS },
  "other-document": { what: "这是 OpenDocument、WPS 或其他格式的文件，不是 .docx 文档", fix: SAVE_AS },
  html: { what: "这是网页文件，不是情况说明的文档", fix: "请复制其中的文字，存为 .docx 或 .txt 文件后再试" },
  archive: { what: "这是压缩包，不是文档", fix: "请先解压，再选择其中的文档" },
  "not-a-text": { what: "这不是可读取的文档", fix: "请改选 .docx、.pdf、.txt 或 .md 格式的情况说明" },
  truncated: { what: "文件不完整，后面的内容缺失，可能没有下载完或复制时中断", fix: "请重新下载或重新复制该文件" },
  damaged: { what: "文件已损坏", fix: RESAVE },
  bomb: {
    what: "文件解压后的数据量异常，文件可能已损坏，也可能是恶意构造的，已停止读取",
    fix: "请确认文件来源；来源可靠的，请用 Word 或 WPS 打开后另存为新的 .docx 文件再试",
  },
  "too-large": {
    what: "文件过大，超出可读取的范围",
    fix: "请只保留情况说明的文字，删去图片和其他附件后另存再试",
  },
  dtd: { what: "文件中含有正常文档不会有的文档类型声明（DTD），可能是恶意构造的文件，已停止读取", fix: RESAVE },
  unsupported: { what: "文件使用了不支持的存储方式", fix: RESAVE },
  "no-pdf-reader": { what: "这里不能读取 PDF 文件", fix: "请提供 .docx 或 .txt 格式的情况说明" },
  "pdf-damaged": { what: "PDF 文件已损坏，不能读取", fix: "请重新导出或重新下载该 PDF，或提供 .docx 格式的情况说明" },
  "pdf-slow": {
    what: "PDF 文件过于复杂，在规定时间内没有读完",
    fix: "请提供 .docx 或 .txt 格式的情况说明",
  },
  scan: {
    what: "这个 PDF 是扫描件（图片），里面没有文字，不能核对",
    fix: "请提供由 Word 或 WPS 直接导出的 PDF，或 .docx 格式的情况说明；确实只有扫描件的，请先用文字识别软件转换并校对",
  },
  "no-prose": {
    what: "文件里没有情况说明的文字",
    fix: "请确认选对了文件；文字在图片或文本框图形中的，请改为普通段落后再试",
  },
  "no-prose-sheet": {
    what: "工作簿里没有认出情况说明的文字",
    fix: "请确认选对了文件；情况说明应当写在单独的工作表中，一个单元格一段",
  },
} as const satisfies Record<string, { readonly what: string; readonly fix: string }>;

export type TextFailureCode = keyof typeof SENTENCES;

export interface TextFailure {
  readonly code: TextFailureCode;
  /** The part of the package where it went wrong, e.g. word/document.xml. */
  readonly part?: string;
  /** What is wrong: one Chinese sentence. */
  readonly message: string;
  /** What to do: one Chinese sentence. */
  readonly fix: string;
}

/** Makes a failure and words it. `detail`: a Chinese clause that says it more exactly. */
export function textFailure(code: TextFailureCode, more: { part?: string; detail?: string } = {}): TextFailure {
  const { what, fix } = SENTENCES[code];
  return {
    code,
    ...(more.part === undefined ? {} : { part: more.part }),
    message: more.detail === undefined ? `${what}。` : `${what}：${more.detail}。`,
    fix: `${fix}。`,
  };
}

export const textFailed = (
  code: TextFailureCode,
  more: { part?: string; detail?: string } = {},
): { readonly ok: false; readonly failure: TextFailure } => ({ ok: false, failure: textFailure(code, more) });

/** What is wrong with the zip package of a document, in the words of documents instead of workbooks. */
export function packageFailed({ code, part, detail }: ReadFailure): {
  readonly ok: false;
  readonly failure: TextFailure;
} {
  const more = { ...(part === undefined ? {} : { part }), ...(detail === undefined ? {} : { detail }) };
  switch (code) {
    case "encrypted":
    case "truncated":
    case "damaged":
    case "bomb":
    case "too-large":
    case "dtd":
    case "unsupported":
    case "archive":
    case "html":
      return textFailed(code, more);
    default:
      return textFailed("not-a-text", more);
  }
}
