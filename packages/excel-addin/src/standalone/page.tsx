import { useState } from "react";
import type { Checker } from "../engine/checker.js";
import type { MemoryHost } from "../host/memory-host.js";
import { type CheckState, useCheck } from "../pane/check-state.js";
import { ResultPane } from "../pane/result-pane.js";
import { ChooseFile, DropArea, readFile } from "./open-file.js";

/** The page that checks one workbook file without Excel. */
export function Page({ host, checker }: { readonly host: MemoryHost; readonly checker: Checker }) {
  const [state, stop] = useCheck(host, checker);
  const [problem, setProblem] = useState<string>();
  const open = async (files: readonly File[]) => {
    const opened = await readFile(files);
    if ("problem" in opened) {
      setProblem(opened.problem);
      return;
    }
    setProblem(undefined);
    host.open(opened.name, opened.bytes);
  };
  const onFiles = (files: readonly File[]) => void open(files);

  return (
    <DropArea onFiles={onFiles}>
      <header>
        <h1>决算核</h1>
        <p className="local">
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M4 7V5a4 4 0 0 1 8 0v2M3 7h10v7H3z" />
          </svg>
          数据只在本机处理
        </p>
        {state.kind !== "not-run" && (
          <>
            <p className="file-name">{state.name}</p>
            <ChooseFile label="换一个文件" primary={false} onFiles={onFiles} />
          </>
        )}
      </header>
      {problem !== undefined && (
        <p className="alert" role="alert">
          {problem}
        </p>
      )}
      <Content state={state} host={host} stop={stop} onFiles={onFiles} />
    </DropArea>
  );
}

interface ContentProps {
  readonly state: CheckState;
  readonly host: MemoryHost;
  readonly stop: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

function Content({ state, host, stop, onFiles }: ContentProps) {
  switch (state.kind) {
    case "not-run":
      return <Welcome onFiles={onFiles} />;
    case "checking":
      return (
        <div className="notice" aria-live="polite">
          <p>正在检查……</p>
          <button type="button" onClick={stop}>
            取消
          </button>
        </div>
      );
    case "stopped":
      return (
        <div className="notice" aria-live="polite">
          <h2>已取消</h2>
          <p>没有得到结果。要检查，请重新选择文件。</p>
        </div>
      );
    case "unreadable":
      return (
        <div className="notice" role="alert">
          <h2>这个文件没有检查成</h2>
          <p>{state.message}</p>
          <p>{state.fix}</p>
        </div>
      );
    case "checked":
      return <ResultPane result={state} host={host} />;
  }
}

function Welcome({ onFiles }: { readonly onFiles: ContentProps["onFiles"] }) {
  return (
    <div className="welcome">
      <h2>核对部门决算公开表</h2>
      <p>把工作簿（.xlsx）拖到这里，或者：</p>
      <ChooseFile label="选择文件" primary onFiles={onFiles} />
      <p className="quiet">还没有检查。选好文件后自动开始，逐表列出错误、警告和提示，单击一条可以看到对应的单元格。</p>
      <p className="quiet">文件不会离开这台电脑：本页禁止一切网络连接，也不保存任何内容。</p>
    </div>
  );
}
