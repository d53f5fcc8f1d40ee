import { type CellRef, SEVERITIES, SEVERITY_LABELS, type Severity, type SheetGrid } from "@juesuan/core";
import { useState } from "react";
import { SelectedCell } from "./selected-cell.js";
import { SheetView } from "./sheet-view.js";

interface Props {
  readonly sheets: readonly SheetGrid[];
  /** Sheet → A1 → gravest severity there. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, Severity>>;
  readonly selected: CellRef | undefined;
  readonly onSelect: (cell: CellRef) => void;
  /** Name of the sheet shown before anything is selected. */
  readonly first: string;
}

const NO_MARKS: ReadonlyMap<string, Severity> = new Map();

/** The workbook to look at: the selected cell's content, the sheet, and the tabs. */
export function WorkbookViewer({ sheets, marks, selected, onSelect, first }: Props) {
  const [tab, setTab] = useState<string>();
  const [closedAt, setClosedAt] = useState<CellRef>();
  const [followed, setFollowed] = useState<CellRef>();
  // A selection made elsewhere brings its sheet to the front; a tab chosen afterwards stays.
  if (selected !== followed) {
    setFollowed(selected);
    setTab(selected?.sheet);
  }
  const sheet = sheets.find((each) => each.name === tab) ?? sheets.find((each) => each.name === first) ?? sheets[0];
  if (!sheet) return null;
  const onSheet = selected?.sheet === sheet.name ? selected : undefined;
  return (
    <section className={`viewer${selected && selected !== closedAt ? " open" : ""}`} aria-label="工作簿内容（只读）">
      <div className="viewer-head">
        <SelectedCell sheet={sheet} selected={onSheet} />
        <button type="button" className="close" onClick={() => setClosedAt(selected)}>
          收起
        </button>
      </div>
      <SheetView
        key={sheet.name}
        sheet={sheet}
        selected={onSheet}
        marks={marks.get(sheet.name) ?? NO_MARKS}
        onSelect={onSelect}
      />
      <nav className="tabs" aria-label="工作表">
        {sheets.map((each) => (
          <button key={each.name} type="button" aria-current={each === sheet} onClick={() => setTab(each.name)}>
            {each.name}
            {each.visibility !== "visible" && "（隐藏）"}
            <SheetDot marks={marks.get(each.name)} />
          </button>
        ))}
      </nav>
    </section>
  );
}

/** The gravest severity on a sheet, beside its tab. */
function SheetDot({ marks }: { readonly marks: ReadonlyMap<string, Severity> | undefined }) {
  if (!marks || marks.size === 0) return null;
  const found = new Set(marks.values());
  const gravest = SEVERITIES.find((severity) => found.has(severity)) ?? "info";
  return <span className={`dot ${gravest}`} role="img" aria-label={`有${SEVERITY_LABELS[gravest]}`} />;
}
