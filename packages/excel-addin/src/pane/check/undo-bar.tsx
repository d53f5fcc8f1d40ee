import { type Edits, inputText, placeOfChange } from "./use-edits.js";

/** The latest change with its 还原, and how many there are. */
export function UndoBar({ edits }: { readonly edits: Edits }) {
  const last = edits.written.at(-1);
  if (!last) return null;
  return (
    <p className="undo" role="status">
      <span>
        已改 {edits.written.length} 处，最近：{placeOfChange(last)} {inputText(last.from)} → {inputText(last.to)}
      </span>
      <button type="button" onClick={() => void edits.undo()}>
        还原
      </button>
    </p>
  );
}
