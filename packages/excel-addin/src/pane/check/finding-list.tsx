import { a1, type CellRef, type Finding, type Severity } from "@juesuan/core";
import type { FoundTable } from "../../engine/tasks/check-reply.js";
import type { FindingActions } from "./finding-actions.js";
import { type FindingGroup, groupFindings } from "./finding-groups.js";
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

/** Findings under the table they belong to; tables without findings are named below. */
export function FindingList({ findings, shown, tables, current, selected, actions, onChoose, onSelect }: Props) {
  const groups = groupFindings(findings, tables);
  return (
    <>
      {groups
        .filter((group) => group.findings.length > 0)
        .map((group) => {
          const visible = group.findings.filter((finding) => shown.has(finding.severity));
          return (
            <section key={group.key} className="group" aria-label={group.title}>
              <h2>
                <GroupTitle group={group} onSelect={onSelect} />
                <span className="count">{countText(group.findings.length, visible.length)}</span>
              </h2>
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
      <SoundTables groups={groups.filter((group) => group.findings.length === 0)} onSelect={onSelect} />
    </>
  );
}

function GroupTitle({ group, onSelect }: { readonly group: FindingGroup } & Pick<Props, "onSelect">) {
  const { start, title } = group;
  if (!start) return <>{title}</>;
  return (
    <button type="button" onClick={() => onSelect(start)}>
      {title}
    </button>
  );
}

/** The tables in which nothing was found, each leading to its first cell. */
function SoundTables({ groups, onSelect }: { readonly groups: readonly FindingGroup[] } & Pick<Props, "onSelect">) {
  if (groups.length === 0) return null;
  return (
    <section className="sound-tables" aria-label="没有发现问题的表">
      <h2>没有发现问题的表（{groups.length} 张）</h2>
      <ul>
        {groups.map((group) => (
          <li key={group.key}>
            <GroupTitle group={group} onSelect={onSelect} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function countText(all: number, visible: number): string {
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
