import type { CellRef, Finding, Severity } from "@juesuan/core";
import { type ReactNode, useMemo, useState } from "react";
import type { Engine } from "../../engine/engine.js";
import type { CheckedWorkbook } from "../../engine/tasks/check-reply.js";
import type { WorkbookHost } from "../../host/workbook-host.js";
import { lapsed, withWaivers } from "../../waivers/waiver.js";
import type { Tell } from "../notice.js";
import { CheckSummary } from "./check-summary.js";
import { Coverage } from "./coverage.js";
import { ExportBar } from "./export-bar.js";
import { inListOrder } from "./finding-groups.js";
import { FindingList } from "./finding-list.js";
import { IgnoredList } from "./ignored-list.js";
import { MarksBar } from "./marks-bar.js";
import { cellOf } from "./places.js";
import type { Edits } from "./use-edits.js";
import { useFindingKeys } from "./use-finding-keys.js";
import type { Waivers } from "./use-waivers.js";
import { Verdict } from "./verdict.js";

const ALL_SEVERITIES: ReadonlySet<Severity> = new Set(["error", "warning", "info"]);

interface Props {
  readonly result: CheckedWorkbook;
  readonly name: string;
  readonly host: WorkbookHost;
  readonly engine: Engine;
  readonly waivers: Waivers;
  readonly edits: Edits;
  readonly selected: CellRef | undefined;
  readonly onSelect: (cell: CellRef) => void;
  readonly tell: Tell;
  /** Further buttons, where the pages around the pane have some. */
  readonly tools?: ReactNode;
}

/** The findings of a checked workbook, what was covered, and what can be done with them. */
export function ResultView(props: Props) {
  const { result, name, host, engine, waivers, edits, selected, onSelect, tell, tools } = props;
  const [shown, setShown] = useState(ALL_SEVERITIES);
  const [current, setCurrent] = useState<Finding>();
  const all = useMemo(() => withWaivers(result.findings, waivers.all), [result, waivers.all]);
  const open = all.filter((finding) => !finding.waived);
  const listed = inListOrder(open, result.tables).filter((finding) => shown.has(finding.severity));

  const choose = (finding: Finding) => {
    setCurrent(finding);
    const cell = cellOf(finding.where[0]);
    if (cell) onSelect(cell);
  };
  useFindingKeys(listed, current, choose);

  const toggle = (severity: Severity) =>
    setShown((before) => {
      const after = new Set(before);
      if (!after.delete(severity)) after.add(severity);
      return after;
    });
  const actions = {
    writesTo: host.capabilities.writesTo,
    seen: result.seen,
    paragraphs: result.paragraphs,
    isFirstWrite: edits.written.length === 0,
    write: edits.write,
    ignore: waivers.ignore,
  };

  return (
    <div className="findings">
      <CheckSummary result={result} findings={open} shown={shown} onToggle={toggle} />
      {result.companionProblems.map((problem) => (
        <p key={problem.name} className="alert">
          “{problem.name}”没有用上：{problem.message}
          {problem.fix}
        </p>
      ))}
      {result.tables.length > 0 && (
        <div className="tools">
          <MarksBar host={host} findings={open} tell={tell} />
          <ExportBar
            host={host}
            engine={engine}
            report={result.report}
            findings={all}
            waivers={waivers.all}
            name={name}
            tell={tell}
          />
          {tools}
        </div>
      )}
      <Verdict result={result} open={open.length} />
      {result.tables.length > 0 && (
        <FindingList
          findings={open}
          shown={shown}
          tables={result.tables}
          current={current}
          selected={selected}
          actions={actions}
          onChoose={choose}
          onSelect={onSelect}
        />
      )}
      <IgnoredList
        findings={all.filter((finding) => finding.waived)}
        lapsed={lapsed(waivers.all, result.findings)}
        onRestore={(ids) => void waivers.restore(ids)}
      />
      <Coverage result={result} />
    </div>
  );
}
