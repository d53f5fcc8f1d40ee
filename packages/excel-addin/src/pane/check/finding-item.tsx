import type { CellRef, Finding } from "@juesuan/core";
import { useEffect, useRef } from "react";
import type { FindingActions } from "./finding-actions.js";
import { FindingDetail } from "./finding-detail.js";
import { placeText } from "./places.js";
import { SeverityBadge } from "./severity-badge.js";

interface Props {
  readonly finding: Finding;
  /** The finding that was chosen last; its detail is open. */
  readonly current: boolean;
  /** It rests on the cell selected in the sheet. */
  readonly atSelection: boolean;
  readonly unit: string;
  readonly actions: FindingActions;
  readonly onChoose: (finding: Finding) => void;
  readonly onSelect: (cell: CellRef) => void;
}

/** One finding: what and where; when it is the current one, everything about it. */
export function FindingItem({ finding, current, atSelection, unit, actions, onChoose, onSelect }: Props) {
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) main.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const [place] = finding.where;
  return (
    <li className={`finding ${finding.severity}${current ? " current" : ""}${atSelection ? " at-selection" : ""}`}>
      <button
        ref={main}
        type="button"
        className="finding-main"
        aria-current={current}
        aria-expanded={current}
        onClick={() => onChoose(finding)}
      >
        <span className="finding-head">
          <SeverityBadge severity={finding.severity} />
          <span className="place">{placeText(place)}</span>
          {atSelection && <span className="here">选中的单元格</span>}
          <span className="number">{finding.number}</span>
        </span>
        <span className="message">{finding.message}</span>
      </button>
      {current && <FindingDetail finding={finding} unit={unit} actions={actions} onSelect={onSelect} />}
    </li>
  );
}
