import { a1, type CellRef, type Finding, type Severity } from "@juesuan/core";
import type { FoundTable } from "../engine/check-protocol.js";
import { groupFindings } from "./finding-groups.js";
import { FindingItem } from "./finding-item.js";

interface Props {
  readonly findings: readonly Finding[];
  /** Severities that the user wants to see. */
  readonly shown: ReadonlySet<Severity>;
  readonly tables: readonly FoundTable[];
  readonly current: Finding | undefined;
  readonly selected: CellRef | undefined;
  readonly onChoose: (finding: Finding) => void;
  readonly onSelect: (cell: CellRef) => void;
}

/** Findings under the table they belong to; tables without findings are listed too, and say so. */
export function FindingList({ findings, shown, tables, current, selected, onChoose, onSelect }: Props) {
  return (
    <>
      {groupFindings(findings, tables).map((group) => {
        const { start } = group;
        const visible = group.findings.filter((finding) => shown.has(finding.severity));
        return (
          <section key={group.key} className="group" aria-label={group.title}>
            <h3>
              {start === undefined ? (
                group.title
              ) : (
                <button type="button" onClick={() => onSelect(start)}>
                  {group.title}
                </button>
              )}
              <span className="count">{countText(group.findings.length, visible.length)}</span>
            </h3>
            {visible.length > 0 && (
              <ul>
                {visible.map((finding) => (
                  <FindingItem
                    key={finding.id}
                    finding={finding}
                    current={finding === current}
                    atSelection={isAt(finding, selected)}
                    onChoose={onChoose}
                    onSelect={onSelect}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </>
  );
}

function countText(all: number, visible: number): string {
  if (all === 0) return "没有发现问题";
  return visible === all ? `${all} 处` : `${all} 处，显示 ${visible} 处`;
}

/** Whether a finding rests on the selected cell. */
const isAt = (finding: Finding, selected: CellRef | undefined): boolean =>
  selected !== undefined &&
  finding.where.some((place) => place.kind === "cell" && place.sheet === selected.sheet && place.cell === a1(selected));
