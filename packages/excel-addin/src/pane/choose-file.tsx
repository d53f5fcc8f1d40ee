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
