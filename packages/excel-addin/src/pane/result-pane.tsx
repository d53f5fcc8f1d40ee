import { type CellRef, type Finding, type Severity, type SheetGrid, sheetGrid } from "@juesuan/core";
import { useEffect, useMemo, useState } from "react";
import type { CheckedWorkbook } from "../engine/check-protocol.js";
import type { WorkbookHost } from "../host/workbook-host.js";
import { CheckSummary } from "./check-summary.js";
import { Coverage, coverageText } from "./coverage.js";
import { inListOrder, marksBySheet } from "./finding-groups.js";
import { FindingList } from "./finding-list.js";
import { cellOf } from "./places.js";
import { useFindingKeys } from "./use-finding-keys.js";
import { WorkbookViewer } from "./workbook-viewer.js";

const ALL_SEVERITIES: ReadonlySet<Severity> = new Set(["error", "warning", "info"]);

/** The findings of a checked workbook and, where the host does not show them itself, its sheets. */
export function ResultPane({ result, host }: { readonly result: CheckedWorkbook; readonly host: WorkbookHost }) {
  const [shown, setShown] = useState(ALL_SEVERITIES);
  const [current, setCurrent] = useState<Finding>();
  const [selected, setSelected] = useState<CellRef>();
  const sheets = useMemo(() => result.sheets.map(sheetGrid), [result]);
  const marks = useMemo(() => marksBySheet(result.findings), [result]);
  const listed = inListOrder(result.findings, result.tables).filter((finding) => shown.has(finding.severity));

  useEffect(() => host.onSelect(setSelected), [host]);

  const select = (cell: CellRef) => void host.select(cell);
  const choose = (finding: Finding) => {
    setCurrent(finding);
    const cell = cellOf(finding.where[0]);
    if (cell) select(cell);
  };
  useFindingKeys(listed, current, choose);

  const toggle = (severity: Severity) =>
    setShown((before) => {
      const after = new Set(before);
      if (!after.delete(severity)) after.add(severity);
      return after;
    });

  return (
    <div className="result">
      <div className="findings">
        <CheckSummary result={result} shown={shown} onToggle={toggle} />
        <Verdict result={result} />
        {result.tables.length > 0 && (
          <FindingList
            findings={result.findings}
            shown={shown}
            tables={result.tables}
            current={current}
            selected={selected}
            onChoose={choose}
            onSelect={select}
          />
        )}
        <Coverage result={result} />
      </div>
      {!host.capabilities.showsSheets && (
        <WorkbookViewer
          sheets={sheets}
          marks={marks}
          selected={selected}
          onSelect={select}
          first={firstSheet(result, sheets)}
        />
      )}
    </div>
  );
}

/** The sentence in place of findings: no table was found, or nothing is wrong in what was compared. */
function Verdict({ result }: { readonly result: CheckedWorkbook }) {
  if (result.tables.length === 0) {
    return (
      <div className="verdict">
        <h2>没有找到决算公开表</h2>
        <p>
          工作簿能打开，但里面没有认出任何一张决算表，所以没有核对。请确认选的是部门决算公开表；表上应有“收入支出决算总表”这样的标题和“项目”“科目名称”等栏目。
        </p>
      </div>
    );
  }
  if (result.findings.length > 0) return <p className="hint">按 F8 看下一处，按 Shift+F8 看上一处。</p>;
  return (
    <div className="verdict good">
      <h2>没有发现问题</h2>
      <p>{coverageText(result.outcomes)}没有核对到的内容见“检查范围”。</p>
    </div>
  );
}

/** The sheet to show first: that of the first table, past cover and contents. */
const firstSheet = (result: CheckedWorkbook, sheets: readonly SheetGrid[]): string =>
  result.tables[0]?.sheet ?? sheets[0]?.name ?? "";
