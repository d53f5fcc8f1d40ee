import { type CellRef, parseA1Range } from "@juesuan/core";
import type { OfficeScript } from "./excel-session.js";
import { inExcel } from "./excel-session.js";

interface Watchers {
  readonly onChange: () => void;
  readonly onSelect: (cell: CellRef) => void;
}

interface SelectionArguments {
  readonly address: string;
  readonly worksheetId: string;
}

/**
 * Listens to edits, selections and added or deleted worksheets. From ExcelApi 1.9 all worksheets are listened to at once;
 * before that each is, and an added one is as soon as it is there.
 */
export async function watchWorkbook(office: OfficeScript, watchers: Watchers): Promise<void> {
  const atOnce = office.supports("1.9");
  const names = new Map<string, string>();
  const listened = new Set<string>();

  const onChanged = async () => watchers.onChange();
  const onSelectionChanged = async ({ address, worksheetId }: SelectionArguments) => {
    const sheet = names.get(worksheetId) ?? (await refresh()).get(worksheetId);
    const range = parseA1Range((address.split(",")[0] ?? "").replace(/^.*!/, "").replaceAll("$", ""));
    if (sheet !== undefined && range) watchers.onSelect({ sheet, row: range.top, column: range.left });
  };
  /** Names are looked up again whenever sheets come or go: a selection names its sheet by id only. */
  const refresh = async (): Promise<ReadonlyMap<string, string>> => {
    await inExcel(office, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      names.clear();
      for (const sheet of worksheets.items) {
        names.set(sheet.id, sheet.name);
        if (atOnce || listened.has(sheet.id)) continue;
        listened.add(sheet.id);
        sheet.onChanged.add(onChanged);
        sheet.onSelectionChanged.add(onSelectionChanged);
      }
      await context.sync();
    });
    return names;
  };

  await refresh();
  await inExcel(office, async (context) => {
    const { worksheets } = context.workbook;
    const onSheets = async () => {
      await refresh();
      watchers.onChange();
    };
    worksheets.onAdded.add(onSheets);
    worksheets.onDeleted.add(onSheets);
    if (atOnce) {
      worksheets.onChanged.add(onChanged);
      worksheets.onSelectionChanged.add(onSelectionChanged);
    }
    await context.sync();
  });
}
