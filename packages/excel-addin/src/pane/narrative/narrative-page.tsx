import type { CellRef } from "@juesuan/core";
import type { Engine } from "../../engine/engine.js";
import type { WorkbookHost } from "../../host/workbook-host.js";
import type { Tell } from "../notice.js";
import type { Setup } from "../setup/use-setup.js";
import { CheckExisting } from "./check-existing.js";
import { MissingForm } from "./missing-form.js";
import { NarrativeBar } from "./narrative-bar.js";
import type { Narrative } from "./use-narrative.js";
import { WrittenArticle } from "./written-article.js";

interface Props {
  readonly host: WorkbookHost;
  readonly engine: Engine;
  readonly narrative: Narrative;
  readonly setup: Setup;
  readonly selected: CellRef | undefined;
  readonly onSelect: (cell: CellRef) => void;
  readonly onChecked: () => void;
  readonly tell: Tell;
}

/** The page of the 情况说明: written from the tables, filled in, handed on; and an existing one checked. */
export function NarrativePage(props: Props) {
  const { host, engine, narrative, setup, selected, onSelect, onChecked, tell } = props;
  const { state } = narrative;
  const buildSheet = async () => {
    const sheet = await narrative.supplementSheet();
    const added = sheet.ok ? await host.addSheet(sheet.value) : sheet;
    if (!added.ok) {
      tell({ kind: "problem", message: `没有建成“情况说明资料”：${added.message}`, fix: added.fix });
      return;
    }
    narrative.forgetAnswers();
    tell({
      kind: "done",
      message: `已加入工作表“${added.value}”，已填的内容在里面。`,
      fix: host.capabilities.writesTo === "copy" ? "请用“另存改后的副本”保存，再在 Excel 里填写。" : "",
    });
  };
  return (
    <div className="narrative-page">
      <CheckExisting setup={setup} onChecked={onChecked} />
      {state.kind === "writing" && (
        <p className="progress" role="status">
          正在写……
          <progress aria-label="正在进行" />
        </p>
      )}
      {state.kind === "failed" && (
        <div className="verdict" role="alert">
          <h2>没有写成</h2>
          <p>{state.message}</p>
          <p>{state.fix}</p>
        </div>
      )}
      {state.kind === "written" && (
        <>
          <NarrativeBar host={host} engine={engine} narrative={narrative} reply={state.reply} tell={tell} />
          <MissingForm
            narrative={narrative}
            missing={state.reply.text.missing}
            sheet={state.reply.supplementSheet}
            onSelect={onSelect}
            onBuildSheet={() => void buildSheet()}
          />
          <WrittenArticle reply={state.reply} narrative={narrative} selected={selected} onSelect={onSelect} />
        </>
      )}
    </div>
  );
}
