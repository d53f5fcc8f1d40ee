import { a1, type CellRef, type Finding, type Severity } from "@juesuan/core";
import type { FoundTable } from "../../engine/tasks/check-reply.js";
import type { FindingActions } from "./finding-actions.js";
import { groupFindings } from "./finding-groups.js";
import { FindingItem } from "./finding-item.js";

interface Props {
  readonly findings: readonly Finding[];
  /** Severities that the user wants to see. */
  readonly shown: ReadonlySet<Severity>;
  readonly tables: readonly FoundTable[];
  readonly current: Finding | undefined;
  readonly selected: CellRef | undefined;
  readonly actions: FindingActions;
  readonly onChoose: (finding: Finding) => void;
  readonly onSelect: (cell: CellRef) => void;
}

/** Findings under the table they belong to; tables without findings are listed too, and say so. */
export function FindingList({ findings, shown, tables, current, selected, actions, onChoose, onSelect }: Props) {
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
                    key={`${finding.id} ${JSON.stringify(finding.where[0])}`}
                    finding={finding}
                    current={finding.id === current?.id}
                    atSelection={isAt(finding, selected)}
                    unit={unitOf(finding, tables)}
                    actions={actions}
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

/** The unit of the amounts of a finding: that of the table which holds the place to correct. */
function unitOf({ where: [place] }: Finding, tables: readonly FoundTable[]): string {
  if (place.kind !== "cell") return "";
  const table = tables.find(({ id, sheet }) =>
    place.table === undefined ? sheet === place.sheet : id === place.table,
  );
  return table?.amountUnit ?? "";
}
