import { useId, useState } from "react";
import { ChooseFile, TEXT_TYPES } from "../choose-file.js";
import type { Setup } from "../setup/use-setup.js";

/** Takes a 情况说明 that is already written, as a file or pasted, and has it checked against the tables. */
export function CheckExisting({ setup, onChecked }: { readonly setup: Setup; readonly onChecked: () => void }) {
  const id = useId();
  const [text, setText] = useState("");
  const files = setup.value.files.filter(({ role }) => role === "narrative");
  const check = () => {
    setup.addText("粘贴的情况说明.txt", text);
    onChecked();
  };
  return (
    <details className="check-existing">
      <summary>核对已有的情况说明{files.length > 0 && `（已加入 ${files.length} 份）`}</summary>
      <div className="buttons">
        <ChooseFile
          label="选择文件（.docx、.txt）"
          accept={TEXT_TYPES}
          many
          onFiles={(chosen) => void setup.add("narrative", chosen).then(onChecked)}
        />
      </div>
      <label htmlFor={`${id}-text`}>或者把文字粘贴在这里</label>
      <textarea id={`${id}-text`} rows={4} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <p className="buttons">
        <button type="button" disabled={text.trim() === ""} onClick={check}>
          核对粘贴的文字
        </button>
        {files.map(({ id: file, name }) => (
          <button key={file} type="button" className="plain" onClick={() => setup.remove(file)}>
            移除 {name}
          </button>
        ))}
      </p>
    </details>
  );
}
