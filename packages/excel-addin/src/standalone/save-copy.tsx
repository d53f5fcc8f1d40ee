import type { Engine } from "../engine/engine.js";
import type { FileChanges, MemoryHost } from "../host/memory/memory-host.js";
import { download, FILE_TYPES } from "../pane/download.js";
import type { Tell } from "../pane/notice.js";

interface Props {
  readonly host: MemoryHost;
  readonly engine: Engine;
  readonly tell: Tell;
}

/** Hands out a copy of the opened file with the corrections, marks and ignored findings of this session. */
export function SaveCopy({ host, engine, tell }: Props) {
  const save = async () => {
    const held = host.held();
    if (!held) return;
    const words = changesInWords(held.changes);
    if (words === "") {
      tell({
        kind: "done",
        message: "还没有改动，不必另存。",
        fix: "改正建议的数字、在表中标记或忽略问题之后，可以在这里存成副本。",
      });
      return;
    }
    const answer = await engine.run("copy", held);
    const copy = answer.ok ? answer.value : answer;
    if (!copy.ok) {
      tell({ kind: "problem", message: copy.message, fix: copy.fix });
      return;
    }
    const name = held.file.name.replace(/(\.\w+)?$/, (ending) => `（改）${ending || ".xlsx"}`);
    download(name, copy.value, FILE_TYPES.xlsx);
    tell({
      kind: "done",
      message: `已存成“${name}”：${words}。原文件没有改动。`,
      fix: held.changes.edits.length > 0 ? "表中公式的结果在 Excel 打开副本时重新计算。" : "",
    });
  };
  return (
    <p className="buttons">
      <button type="button" onClick={() => void save()}>
        另存改后的副本
      </button>
    </p>
  );
}

function changesInWords({ edits, marks, remarked, newSheets, states }: FileChanges): string {
  return [
    ...(edits.length > 0 ? [`改写 ${edits.length} 个单元格`] : []),
    ...(marks.length > 0 ? [`标记 ${marks.length} 个单元格`] : remarked ? ["清除标记"] : []),
    ...(newSheets.length > 0 ? [`加入工作表${newSheets.map(({ name }) => `“${name}”`).join("")}`] : []),
    ...(states.size > 0 ? ["忽略记录"] : []),
  ].join("、");
}
