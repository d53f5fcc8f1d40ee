import type { CellRef } from "@juesuan/core";
import { useCallback, useEffect, useState } from "react";
import type { WorkbookHost } from "../host/workbook-host.js";
import type { Tell } from "./notice.js";

/** The cell selected in the workbook, and what selects one; a cell that cannot be selected is told of. */
export function useSelection(
  host: WorkbookHost,
  tell: Tell,
): readonly [selected: CellRef | undefined, select: (cell: CellRef) => void] {
  const [selected, setSelected] = useState<CellRef>();
  useEffect(() => host.onSelect(setSelected), [host]);
  useEffect(
    () =>
      host.onChange((change) => {
        if (change === "replaced") setSelected(undefined);
      }),
    [host],
  );
  const select = useCallback(
    (cell: CellRef) => {
      void host.select(cell).then((answer) => {
        if (!answer.ok) tell({ kind: "problem", message: answer.message, fix: answer.fix });
      });
    },
    [host, tell],
  );
  return [selected, select];
}
