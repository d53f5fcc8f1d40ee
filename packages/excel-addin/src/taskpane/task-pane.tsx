import type { Engine } from "../engine/engine.js";
import type { WorkbookHost } from "../host/workbook-host.js";
import { Pane, type PaneTab } from "../pane/pane.js";
import { PageTitle } from "../pane/shell/page-title.js";

interface Props {
  readonly host: WorkbookHost;
  readonly engine: Engine;
  readonly firstTab: PaneTab;
}

/** The pane inside Excel, beside the sheets that Excel shows. */
export function TaskPane({ host, engine, firstTab }: Props) {
  return (
    <Pane
      host={host}
      engine={engine}
      firstTab={firstTab}
      header={() => <PageTitle />}
      welcome={() => (
        <div className="intro">
          <p>
            核对打开的工作簿：认出九张决算公开表，逐条核对表内、表间勾稽，逐表列出错误、警告和提示；单击一条就选中对应的单元格。
          </p>
          <p className="quiet">检查只读取，不改动工作簿。</p>
        </div>
      )}
    />
  );
}
