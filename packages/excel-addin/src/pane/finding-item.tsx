import type { Anchor, CellRef, Finding } from "@juesuan/core";
import { useEffect, useRef, useState } from "react";
import { cellOf, placeText } from "./places.js";
import { SeverityBadge } from "./severity-badge.js";

interface Props {
  readonly finding: Finding;
  /** The finding that was chosen last. */
  readonly current: boolean;
  /** Its place is the cell selected in the sheet. */
  readonly atSelection: boolean;
  readonly onChoose: (finding: Finding) => void;
  readonly onSelect: (cell: CellRef) => void;
}

/** One finding: what, where, why, what to do, the figures, and the other cells it rests on. */
export function FindingItem({ finding, current, atSelection, onChoose, onSelect }: Props) {
  const [place, ...evidence] = finding.where;
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) main.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <li className={`finding ${finding.severity}${atSelection ? " at-selection" : ""}`}>
      <button
        ref={main}
        type="button"
        className="finding-main"
        aria-current={current}
        onClick={() => onChoose(finding)}
      >
        <span className="finding-head">
          <SeverityBadge severity={finding.severity} />
          <span className="place">{placeText(place)}</span>
          <span className="number">{finding.number}</span>
        </span>
        <span className="message">{finding.message}</span>
      </button>
      <dl>
        <Figures finding={finding} />
        <dt>原因</dt>
        <dd>{finding.why}</dd>
        <dt>处理</dt>
        <dd>{finding.fix}</dd>
        {finding.basis && (
          <>
            <dt>依据</dt>
            <dd>{finding.basis}</dd>
          </>
        )}
      </dl>
      <Evidence anchors={evidence} onSelect={onSelect} />
    </li>
  );
}

/** 实际, 应为 and 差额, where the finding has them. */
function Figures({ finding }: { readonly finding: Finding }) {
  const figures = [
    ["实际", finding.actual],
    ["应为", finding.expected],
    ["相差", finding.difference],
  ] as const;
  const shown = figures.filter(([, value]) => value !== undefined);
  if (shown.length === 0) return null;
  return (
    <>
      <dt>数字</dt>
      <dd className="figures">
        {shown.map(([label, value]) => (
          <span key={label}>
            {label} <b>{value}</b>
          </span>
        ))}
      </dd>
    </>
  );
}

/** Places shown at once; the others on demand. */
const SHOWN_PLACES = 6;

/** The other places that a finding rests on. */
function Evidence({
  anchors,
  onSelect,
}: {
  readonly anchors: readonly Anchor[];
  readonly onSelect: Props["onSelect"];
}) {
  const [all, setAll] = useState(false);
  if (anchors.length === 0) return null;
  const shown = all ? anchors : anchors.slice(0, SHOWN_PLACES);
  return (
    <p className="evidence">
      相关位置
      {shown.map((anchor) => {
        const cell = cellOf(anchor);
        const text = placeText(anchor);
        return cell ? (
          <button key={text} type="button" onClick={() => onSelect(cell)}>
            {text}
          </button>
        ) : (
          <span key={text}>{text}</span>
        );
      })}
      {shown.length < anchors.length && (
        <button type="button" onClick={() => setAll(true)}>
          另有 {anchors.length - shown.length} 处
        </button>
      )}
    </p>
  );
}
