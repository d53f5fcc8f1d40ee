import type { CellRef, SheetParts } from "@juesuan/core";
import { freeSheetName } from "../free-name.js";
import { Listeners } from "../listeners.js";
import {
  CANCELLED,
  type CellChange,
  type CellEdit,
  type ChangeOutcome,
  done,
  type HostAnswer,
  inputOf,
  type Mark,
  type MarkingResult,
  type NewSheet,
  refused,
  replacesFormula,
  sameInput,
  type WorkbookChange,
  type WorkbookHost,
} from "../workbook-host.js";
import { withEdits } from "./sheet-edits.js";

/** What a file holds, read away from the page. */
export interface OpenedFile {
  readonly sheets: readonly SheetParts[];
  /** Namespace → XML of the custom parts that this product keeps in workbooks. */
  readonly states: ReadonlyMap<string, string>;
}

/** A file to be opened; `id` differs for each. */
export interface FileToOpen {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type OpenFile = (file: FileToOpen, signal: AbortSignal) => Promise<HostAnswer<OpenedFile>>;

/** Everything that was done to a file since it was opened: what a copy of it must hold. */
export interface FileChanges {
  readonly edits: readonly CellEdit[];
  readonly marks: readonly Mark[];
  /** Whether `marks` stand in place of the marks that the file had. */
  readonly remarked: boolean;
  readonly newSheets: readonly NewSheet[];
  readonly states: ReadonlyMap<string, string | undefined>;
}

/** A host that holds one file in memory: the standalone page, and tests. Nothing is written to the disk. */
export interface MemoryHost extends WorkbookHost {
  /** Puts a file in place of the one held; `onChange` listeners hear of it. A file that cannot be read leaves none held. */
  open(name: string, bytes: Uint8Array): void;
  /** The sheets as they are now, for showing them; none before a file was read. */
  sheets(): readonly SheetParts[];
  /** The file as it was opened, and what was done to it; undefined before a file was read. */
  held(): { readonly file: FileToOpen; readonly changes: FileChanges } | undefined;
}

interface Held {
  readonly file: FileToOpen;
  readonly original: readonly SheetParts[];
  sheets: readonly SheetParts[];
  edits: readonly CellEdit[];
  marks: readonly Mark[];
  remarked: boolean;
  readonly newSheets: NewSheet[];
  readonly states: Map<string, string>;
  readonly changedStates: Set<string>;
}

const NO_FILE = refused("还没有打开工作簿。", "请先选择一个工作簿。");

/** Makes a memory host without a file. */
export function memoryHost(openFile: OpenFile): MemoryHost {
  const selections = new Listeners<[CellRef]>();
  const changes = new Listeners<[WorkbookChange]>();
  let wanted: FileToOpen | undefined;
  let held: Held | undefined;
  let opened = 0;

  const load = async (signal: AbortSignal): Promise<HostAnswer<Held>> => {
    const file = wanted;
    if (!file) return NO_FILE;
    if (held?.file === file) return done(held);
    held = undefined;
    const answer = await openFile(file, signal);
    if (!answer.ok) return answer;
    if (file !== wanted) return CANCELLED;
    const { sheets, states } = answer.value;
    held = {
      file,
      original: sheets,
      sheets,
      edits: [],
      marks: [],
      remarked: false,
      newSheets: [],
      states: new Map(states),
      changedStates: new Set(),
    };
    return done(held);
  };
  const withHeld = async <Value>(use: (file: Held) => Value): Promise<HostAnswer<Value>> =>
    held ? done(use(held)) : NO_FILE;

  return {
    capabilities: { name: "本页", showsSheets: false, writesTo: "copy", settleTime: 0 },
    open(name, bytes) {
      opened += 1;
      wanted = { id: opened, name, bytes };
      held = undefined;
      changes.tell("replaced");
    },
    sheets: () => held?.sheets ?? [],
    held: () => held && { file: held.file, changes: changesOf(held) },
    async read(signal) {
      const answer = await load(signal);
      if (!answer.ok) return answer;
      const { file, edits, newSheets, sheets } = answer.value;
      // The file does not hold the sheets that were added since.
      if (newSheets.length > 0) return done({ kind: "sheets", name: file.name, sheets });
      return done({ kind: "file", ...file, edits });
    },
    async select(cell) {
      if (!held) return NO_FILE;
      if (!held.sheets.some((sheet) => sheet.name === cell.sheet)) {
        return refused(`工作表“${cell.sheet}”已经不在了。`, "请重新检查，按新的结果定位。");
      }
      selections.tell(cell);
      return done(cell);
    },
    mark: (marks) => withHeld((file) => setMarks(file, marks)),
    clearMarks: () =>
      withHeld((file) => {
        const count = file.marks.length;
        setMarks(file, []);
        return { count, refused: [] };
      }),
    async apply(wantedChanges) {
      const answer = await withHeld((file) => applyChanges(file, wantedChanges));
      if (answer.ok && answer.value.some(({ outcome }) => outcome === "applied")) changes.tell("edited");
      return answer;
    },
    async addSheet(sheet) {
      const answer = await withHeld((file) => addSheet(file, sheet));
      if (answer.ok) changes.tell("edited");
      return answer;
    },
    getState: (namespace) => withHeld((file) => file.states.get(namespace)),
    setState: (namespace, xml) =>
      withHeld((file) => {
        if (xml === undefined) file.states.delete(namespace);
        else file.states.set(namespace, xml);
        file.changedStates.add(namespace);
        return undefined;
      }),
    onSelect: (listener) => selections.add(listener),
    onChange: (listener) => changes.add(listener),
  };
}

const changesOf = ({ edits, marks, remarked, newSheets, states, changedStates }: Held): FileChanges => ({
  edits,
  marks,
  remarked,
  newSheets,
  states: new Map([...changedStates].map((namespace) => [namespace, states.get(namespace)])),
});

function setMarks(file: Held, marks: readonly Mark[]): MarkingResult {
  const known = new Set(file.sheets.map((sheet) => sheet.name));
  const missing = new Set(marks.map((mark) => mark.sheet).filter((sheet) => !known.has(sheet)));
  file.marks = marks.filter((mark) => known.has(mark.sheet));
  file.remarked = true;
  return { count: file.marks.length, refused: [...missing].map((sheet) => ({ sheet, why: "missing" })) };
}

function applyChanges(file: Held, changes: readonly CellChange[]) {
  const results = changes.map((change) => ({ change, outcome: outcomeOf(file, change) }));
  const edits = results
    .filter(({ outcome }) => outcome === "applied")
    .map(({ change: { sheet, row, column, to } }) => ({ sheet, row, column, to }));
  file.edits = withoutRepeats([...file.edits, ...edits]);
  file.sheets = withEdits([...file.original, ...file.newSheets.map(partsOf)], file.edits);
  return results;
}

/** The last edit of each cell. */
function withoutRepeats(edits: readonly CellEdit[]): readonly CellEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.sheet}\n${edit.row},${edit.column}`, edit])).values()];
}

function outcomeOf(file: Held, change: CellChange): ChangeOutcome {
  const sheet = file.sheets.find((each) => each.name === change.sheet);
  if (!sheet) return "missing";
  const seen = inputOf(sheet.cells.find((cell) => cell.row === change.row && cell.column === change.column));
  if (!sameInput(seen, change.from)) return "changed";
  return replacesFormula(change) ? "formula" : "applied";
}

function addSheet(file: Held, sheet: NewSheet): string {
  const name = freeSheetName(
    sheet.name,
    file.sheets.map((each) => each.name),
  );
  const added = { ...sheet, name };
  file.newSheets.push(added);
  file.sheets = [...file.sheets, partsOf(added)];
  return name;
}

/** A new sheet as it is shown and checked. */
function partsOf({ name, rows }: NewSheet): SheetParts {
  const edits = rows.flatMap((cells, row) =>
    cells.map(({ content }, column): CellEdit => ({ sheet: name, row: row + 1, column: column + 1, to: content })),
  );
  return withEdits([{ name, cells: [] }], edits)[0] ?? { name, cells: [] };
}
