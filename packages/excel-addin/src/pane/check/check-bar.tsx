import type { Check, CheckState } from "./use-check.js";

/** The one primary button, how far a check has come, and whether the results below are those of the workbook as it is. */
export function CheckBar({ check, canStart }: { readonly check: Check; readonly canStart: boolean }) {
  const { state } = check;
  const isRunning = running(state);
  return (
    <div className="check-bar">
      {isRunning ? (
        <>
          <Progress state={state} />
          <button type="button" onClick={check.stop}>
            取消
          </button>
        </>
      ) : (
        canStart && (
          <button type="button" className="primary" onClick={check.start}>
            {state.kind === "checked" ? "重新检查" : "开始检查"}
          </button>
        )
      )}
      {state.kind === "checked" && <Freshness freshness={state.freshness} />}
    </div>
  );
}

const running = (state: CheckState): boolean =>
  state.kind === "running" || (state.kind === "checked" && state.freshness.kind === "stale" && state.freshness.running);

function Progress({ state }: { readonly state: CheckState }) {
  const progress = state.kind === "running" ? state.progress : undefined;
  const words =
    progress === undefined
      ? "正在重新检查……"
      : progress.phase === "checking"
        ? "正在核对……"
        : progress.all > 1
          ? `正在读取，第 ${Math.min(progress.done + 1, progress.all)} 段，共 ${progress.all} 段……`
          : "正在读取……";
  return (
    <p className="progress" role="status">
      {words}
      {progress?.phase === "reading" && progress.all > 1 ? (
        <progress aria-label="读取进度" max={progress.all} value={progress.done} />
      ) : (
        <progress aria-label="正在进行" />
      )}
    </p>
  );
}

type Freshness = Extract<CheckState, { readonly kind: "checked" }>["freshness"];

function Freshness({ freshness }: { readonly freshness: Freshness }) {
  switch (freshness.kind) {
    case "current":
      return null;
    case "stale":
      return (
        <p className="stale" role="status">
          工作簿已改动，下面是改动前的结果，稍后自动重新检查。
        </p>
      );
    case "outdated":
      return (
        <p className="stale" role="alert">
          {freshness.message}
          {freshness.fix}
        </p>
      );
  }
}
