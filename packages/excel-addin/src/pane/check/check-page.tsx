import type { CellRef } from "@juesuan/core";
import type { ReactNode } from "react";
import type { Engine } from "../../engine/engine.js";
import type { WorkbookHost } from "../../host/workbook-host.js";
import type { Tell } from "../notice.js";
import { CheckBar } from "./check-bar.js";
import { ResultView } from "./result-view.js";
import { UndoBar } from "./undo-bar.js";
import type { Check } from "./use-check.js";
import type { Edits } from "./use-edits.js";
import type { Waivers } from "./use-waivers.js";

interface Props {
  readonly host: WorkbookHost;
  readonly engine: Engine;
  readonly check: Check;
  readonly waivers: Waivers;
  readonly edits: Edits;
  readonly selected: CellRef | undefined;
  readonly onSelect: (cell: CellRef) => void;
  readonly tell: Tell;
  /** Further buttons over the findings. */
  readonly tools?: ReactNode;
  /** What is shown before the first check. */
  readonly welcome: ReactNode;
}

/** The page that checks: one button, then the results. */
export function CheckPage({ welcome, ...props }: Props) {
  const { check, host, edits } = props;
  const { state } = check;
  return (
    <div className="check-page">
      {(host.capabilities.showsSheets || state.kind !== "not-run") && (
        <CheckBar check={check} canStart={host.capabilities.showsSheets || state.kind !== "failed"} />
      )}
      <UndoBar edits={edits} />
      {state.kind === "not-run" && welcome}
      {state.kind === "stopped" && (
        <div className="verdict" role="status">
          <h2>已取消</h2>
          <p>没有得到结果。要检查，请重新开始。</p>
        </div>
      )}
      {state.kind === "failed" && (
        <div className="verdict" role="alert">
          <h2>没有检查成</h2>
          <p>{state.problem.message}</p>
          <p>{state.problem.fix}</p>
        </div>
      )}
      {state.kind === "checked" && <ResultView {...props} result={state.result} name={state.name} />}
    </div>
  );
}
