/** Why the system would not let a file be written, as a Chinese clause. */
export function whyNotWritten(error: unknown, platform: NodeJS.Platform = process.platform): string {
  const code = errorCode(error);
  // Windows answers so both for a file that another program holds open and for one that may not be written.
  if (platform === "win32" && HELD.has(code)) {
    return "文件正在 Excel、WPS 等程序中打开，或者是只读的、没有写入的权限，请关闭后再试";
  }
  return REASONS[code] ?? `系统报告 ${code === "" ? "未知错误" : code}`;
}

/** The system's code of an error, "" when it has none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/** What Windows reports of a file that is open elsewhere. */
export const HELD: ReadonlySet<string> = new Set(["EACCES", "EBUSY", "EPERM"]);

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "没有写入的权限",
  EPERM: "没有写入的权限",
  EROFS: "所在的磁盘是只读的",
  ENOSPC: "磁盘空间不够",
  EDQUOT: "磁盘配额不够",
  EFBIG: "文件太大，磁盘的格式存不下",
  EBUSY: "文件正被其他程序占用，请关闭后再试",
  EISDIR: "同名的位置是文件夹",
  ENOTDIR: "路径中有一段不是文件夹",
  ENAMETOOLONG: "文件名或路径太长，请把结果写到路径较短的文件夹",
};
