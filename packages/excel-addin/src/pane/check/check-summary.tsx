import { type Finding, SEVERITIES, SEVERITY_LABELS, type Severity, TABLE_IDS } from "@juesuan/core";
import type { CheckedWorkbook } from "../../engine/tasks/check-reply.js";
import { countBySeverity, missingTables } from "./finding-groups.js";
import { SeverityBadge } from "./severity-badge.js";

interface Props {
  readonly result: CheckedWorkbook;
  /** Those that are not ignored. */
  readonly findings: readonly Finding[];
  readonly shown: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}

/** Whose disclosure it is, how many findings of each severity, how many of the nine tables are there. */
export function CheckSummary({ result, findings, shown, onToggle }: Props) {
  const missing = missingTables(result.tables);
  const found = TABLE_IDS.length - missing.length;
  return (
    <section className="summary" aria-label="检查结果">
      <p className="unit">
        {result.unitName ?? "未读到单位名称"}
        {result.year !== undefined && `　${result.year}年度`}
      </p>
      <Levels findings={findings} shown={shown} onToggle={onToggle} />
      <p className="tables">
        <b>
          {found}/{TABLE_IDS.length} 张表
        </b>
        {missing.length > 0 && `，缺：${missing.join("、")}`}
      </p>
    </section>
  );
}

/** One switch per severity, with its count. */
function Levels(props: Pick<Props, "findings" | "shown" | "onToggle">) {
  const counts = countBySeverity(props.findings);
  return (
    <fieldset className="levels">
      <legend>按级别显示</legend>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={props.shown.has(severity)}
          aria-label={`${SEVERITY_LABELS[severity]} ${counts[severity]} 处`}
          onClick={() => props.onToggle(severity)}
        >
          <SeverityBadge severity={severity} />
          <b>{counts[severity]}</b>
        </button>
      ))}
    </fieldset>
  );
}
