import { useRef } from "react";

/** The largest file that is read into memory. A nine-table workbook is well below 1 MB. */
const LARGEST_FILE = 100 * 1024 * 1024;

export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Opened = ReadFile | { readonly message: string; readonly fix: string };

/** Reads a file that was dropped or chosen; what cannot be read is answered with Chinese sentences. */
export async function readUserFile(file: File): Promise<Opened> {
  if (file.size > LARGEST_FILE) {
    return { message: `${file.name}超过100 MB，没有打开。`, fix: "请确认选对了文件。" };
  }
  if (/\.pdf$/i.test(file.name)) {
    return {
      message: `这里不能读取 PDF，没有加入${file.name}。`,
      fix: "请改用它的 Word 文件；没有的，用 Word 或 WPS 打开 PDF，另存为 .docx 再选择，或复制其中的文字，粘贴到“核对已有的情况说明”。命令行可以直接核对 PDF：juesuan check 工作簿 --narrative 说明.pdf。",
    };
  }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return {
      message: `读不出${file.name}。`,
      fix: "请确认它是文件而不是文件夹，没有被移走，也没有被别的程序独占，再试一次。",
    };
  }
}

export const WORKBOOK_TYPES = ".xlsx,.xlsm,.xls,.et,.xlsb,.csv";
export const TEXT_TYPES = ".docx,.txt,.md";

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly primary?: boolean;
  readonly many?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The button that chooses files. */
export function ChooseFile({ label, accept, primary = false, many = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={primary ? "primary" : undefined} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={many}
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
