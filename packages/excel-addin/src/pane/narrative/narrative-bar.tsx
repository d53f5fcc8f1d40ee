import { useId } from "react";
import type { Engine } from "../../engine/engine.js";
import type { NarrativeFormat } from "../../engine/tasks/narrative-file.js";
import type { NarrativeReply } from "../../engine/tasks/write-narrative.js";
import type { WorkbookHost } from "../../host/workbook-host.js";
import { download, FILE_TYPES } from "../download.js";
import type { Tell } from "../notice.js";
import { copyNarrative } from "./copy-narrative.js";
import { narrativeSheet } from "./narrative-sheet.js";
import type { Narrative } from "./use-narrative.js";

interface Props {
  readonly host: WorkbookHost;
  readonly engine: Engine;
  readonly narrative: Narrative;
  readonly reply: NarrativeReply;
  readonly tell: Tell;
}

/** Chooses the style, says what is open, and hands the text on: copied, as a worksheet, as a file. */
export function NarrativeBar({ host, engine, narrative, reply, tell }: Props) {
  const id = useId();
  const { text, styles } = reply;
  const open = [
    ...(text.missing.length > 0 ? [`待补 ${text.missing.length} 处`] : []),
    ...(text.doubtful.length > 0 ? [`待核 ${text.doubtful.length} 处`] : []),
  ];
  const reminder = open.length === 0 ? "" : `其中还有${open.join("、")}，发布前要处理。`;

  const copy = async () => {
    const copied = await copyNarrative(text);
    tell(
      copied
        ? { kind: "done", message: `已复制，可以粘贴到 Word 或 WPS。${reminder}` }
        : { kind: "problem", message: "没有复制成。", fix: "请用鼠标选中下面的文字，按 Ctrl+C 复制。" },
    );
  };
  const insert = async () => {
    const answer = await host.addSheet(narrativeSheet(text));
    tell(
      answer.ok
        ? { kind: "done", message: `已插入工作表“${answer.value}”。${reminder}` }
        : { kind: "problem", message: `没有插入：${answer.message}`, fix: answer.fix },
    );
  };
  const save = async (format: NarrativeFormat) => {
    const answer = await engine.run("narrativeFile", { text, format });
    if (!answer.ok) {
      tell({ kind: "problem", message: `文件没有生成：${answer.message}`, fix: answer.fix });
      return;
    }
    download(`情况说明.${format}`, answer.value, FILE_TYPES[format]);
    tell({
      kind: "done",
      message: `已生成“情况说明.${format}”。${reminder}`,
      fix: host.capabilities.showsSheets ? "如果没有看到下载的文件，这个版本的 Excel 不支持下载，请改用“复制”。" : "",
    });
  };
  return (
    <div className="narrative-bar">
      <p className="field">
        <label htmlFor={`${id}-style`}>写法</label>
        <select
          id={`${id}-style`}
          value={narrative.style === "" ? styles[0]?.id : narrative.style}
          onChange={(event) => narrative.choose(event.currentTarget.value)}
        >
          {styles.map((style) => (
            <option key={style.id} value={style.id}>
              {style.title}
            </option>
          ))}
        </select>
      </p>
      <p className={open.length > 0 ? "open-points" : "quiet"} role="status">
        {open.length > 0 ? `${open.join("、")}，已在文中标出。` : "没有待补、待核的内容。"}
      </p>
      <p className="buttons">
        <button type="button" className="primary small" onClick={() => void copy()}>
          复制全文
        </button>
        <button type="button" onClick={() => void insert()}>
          插入工作表
        </button>
        <button type="button" onClick={() => void save("docx")}>
          下载 Word 文件
        </button>
      </p>
    </div>
  );
}
