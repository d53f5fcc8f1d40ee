import { type DragEvent, type ReactNode, useRef, useState } from "react";

/** The largest file that is read into memory. A nine-table workbook is well below 1 MB. */
const LARGEST_FILE = 100 * 1024 * 1024;

export type Opened = { readonly name: string; readonly bytes: Uint8Array } | { readonly problem: string };

/** Reads the dropped or chosen file; what cannot be read is answered with a Chinese sentence. */
export async function readFile(files: readonly File[]): Promise<Opened> {
  const [file] = files;
  if (!file) return { problem: "没有收到文件。请把工作簿文件拖进来，或用按钮选择。" };
  if (files.length > 1) return { problem: `一次检查一个工作簿，收到了${files.length}个文件。成批检查请用命令行工具。` };
  if (file.size > LARGEST_FILE) return { problem: `${file.name}超过100 MB，没有打开。请确认选的是部门决算公开表。` };
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { problem: `读不出${file.name}。请确认它是文件而不是文件夹，没有被移走，也没有被别的程序独占，再试一次。` };
  }
}

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Takes a file dropped anywhere on its children. */
export function DropArea({ onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <main
      className={over ? "drop-over" : undefined}
      onDragOver={onDragOver}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={onDrop}
    >
      {children}
    </main>
  );
}

/** The button that chooses a file. */
export function ChooseFile({
  label,
  primary,
  onFiles,
}: { readonly label: string; readonly primary: boolean } & Omit<Props, "children">) {
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
        accept=".xlsx,.xlsm"
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
