import { useMemo, useState } from "react";
import type { Engine } from "../engine/engine.js";
import type { MemoryHost } from "../host/memory/memory-host.js";
import { ChooseFile, readUserFile, TEXT_TYPES, WORKBOOK_TYPES } from "../pane/choose-file.js";
import { Pane, type PaneParts } from "../pane/pane.js";
import { PageTitle } from "../pane/shell/page-title.js";
import { SaveCopy } from "./save-copy.js";
import { SheetsBeside } from "./sheets-beside.js";
import { useWindowDrop } from "./use-window-drop.js";
import { Welcome } from "./welcome.js";

const TEXT_NAME = /\.(?:docx|txt|md|pdf)$/i;

/** The page that checks a workbook file without Excel. Workbooks and texts may be dropped anywhere on it. */
export function StandalonePage({ host, engine }: { readonly host: MemoryHost; readonly engine: Engine }) {
  const [isOver, setOver] = useState(false);
  const take = useMemo(() => takeFiles(host), [host]);
  return (
    <Pane
      host={host}
      engine={engine}
      header={(parts) => (
        <>
          <PageTitle />
          <Name parts={parts} onFiles={(files) => void take(files, parts)} />
        </>
      )}
      tools={({ tell }) => <SaveCopy host={host} engine={engine} tell={tell} />}
      welcome={(parts) => <Welcome onFiles={(files) => void take(files, parts)} />}
      beside={(parts) => (
        <>
          <SheetsBeside host={host} {...parts} />
          <DropArea isOver={isOver} setOver={setOver} onFiles={(files) => void take(files, parts)} />
        </>
      )}
    />
  );
}

/** Opens a workbook; takes texts as the 情况说明 that goes with it. */
const takeFiles =
  (host: MemoryHost) =>
  async (files: readonly File[], { setup, tell }: PaneParts): Promise<void> => {
    const texts = files.filter(({ name }) => TEXT_NAME.test(name));
    const workbooks = files.filter((file) => !texts.includes(file));
    const [workbook, ...more] = workbooks;
    if (more.length > 0) {
      tell({
        kind: "problem",
        message: `一次检查一个工作簿，收到了${workbooks.length}个，没有打开。`,
        fix: "请只拖入要检查的那一个；上年表等请在“对照文件”中选择。成批检查请用命令行。",
      });
      return;
    }
    if (files.length === 0) {
      tell({ kind: "problem", message: "没有收到文件。", fix: "请把工作簿文件拖进来，或用按钮选择。" });
      return;
    }
    const taken = texts.length > 0 ? await setup.add("narrative", texts) : [];
    // Why a text was not taken stays to be read.
    const isAllTaken = taken.length === texts.length;
    if (!workbook) {
      if (isAllTaken) tell({ kind: "done", message: `已加入情况说明：${taken.join("、")}。` });
      return;
    }
    const opened = await readUserFile(workbook);
    if ("message" in opened) {
      tell({ kind: "problem", ...opened });
      return;
    }
    if (isAllTaken) tell(undefined);
    host.open(opened.name, opened.bytes);
  };

function Name({ parts, onFiles }: { readonly parts: PaneParts; readonly onFiles: (files: readonly File[]) => void }) {
  const { state } = parts.check;
  if (state.kind === "not-run") return null;
  return (
    <>
      <p className="file-name">{state.kind === "checked" ? state.name : ""}</p>
      <ChooseFile label="换一个文件" accept={`${WORKBOOK_TYPES},${TEXT_TYPES}`} onFiles={onFiles} />
    </>
  );
}

/** Listens to files dropped anywhere on the window. */
function DropArea(props: {
  readonly isOver: boolean;
  readonly setOver: (over: boolean) => void;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { isOver, setOver, onFiles } = props;
  useWindowDrop(setOver, onFiles);
  return isOver ? (
    <p className="drop-hint" aria-hidden="true">
      松开鼠标，打开文件
    </p>
  ) : null;
}
