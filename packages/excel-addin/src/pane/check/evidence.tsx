import type { Anchor, CellRef } from "@juesuan/core";
import { useState } from "react";
import { cellOf, placeText } from "./places.js";

/** Places shown at once; the others on demand. */
const SHOWN_PLACES = 8;

interface Props {
  readonly anchors: readonly Anchor[];
  readonly onSelect: (cell: CellRef) => void;
}

/** Every place of a finding, the one to correct first; each leads to its cell. */
export function Evidence({ anchors, onSelect }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? anchors : anchors.slice(0, SHOWN_PLACES);
  return (
    <ul className="evidence" aria-label="相关位置">
      {shown.map((anchor, index) => {
        const cell = cellOf(anchor);
        const text = placeText(anchor);
        // Cells of the sheet that the place to correct is on are told by their address alone.
        const isShort = index > 0 && anchor.kind === "cell" && sheetOf(anchors[0]) === anchor.sheet;
        const label = index === 0 ? `${text}（改这里）` : isShort ? anchor.cell : text;
        return (
          <li key={text}>
            {cell ? (
              <button
                type="button"
                className="place-link"
                aria-label={index === 0 ? label : text}
                onClick={() => onSelect(cell)}
              >
                {label}
              </button>
            ) : (
              <span>
                {label}
                {anchor.kind === "text" && <q>{anchor.quote}</q>}
              </span>
            )}
          </li>
        );
      })}
      {shown.length < anchors.length && (
        <li>
          <button type="button" className="plain" onClick={() => setAll(true)}>
            另有 {anchors.length - shown.length} 处
          </button>
        </li>
      )}
    </ul>
  );
}

const sheetOf = (anchor: Anchor | undefined): string | undefined =>
  anchor?.kind === "cell" || anchor?.kind === "sheet" ? anchor.sheet : undefined;
