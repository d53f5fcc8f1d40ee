import { a1, type CellRef, type Trace, type WrittenSpan } from "@juesuan/core";
import { useRef } from "react";
import { inputId } from "../../narrative/answers.js";
import { UNTRACED } from "../../narrative/edited-text.js";

interface Props {
  readonly span: WrittenSpan;
  readonly selected: CellRef | undefined;
  readonly onSelect: (cell: CellRef) => void;
}

export const sameCell = (one: CellRef, other: CellRef): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column;

const HOW = { cell: "取自", computed: "算自", supplement: "填写的数" } as const;

function sourceText({ how, cells }: Trace): string {
  const places = cells.map((cell) => `${cell.sheet} ${a1(cell)}`).join("、");
  return places === "" ? HOW[how] : `${HOW[how]} ${places}`;
}

/** A run of the text: words, a figure with its cells, something missing or in doubt. */
export function WrittenSpanView({ span, selected, onSelect }: Props) {
  switch (span.kind) {
    case "text":
      return span.text;
    case "figure":
      if (span.quantity === UNTRACED) {
        return (
          <span className="figure untraced" title="自己填的数，没有对应的单元格">
            {span.text}
          </span>
        );
      }
      return <Traced className="figure" text={span.text} trace={span.trace} selected={selected} onSelect={onSelect} />;
    case "doubtful":
      return (
        <Traced
          className="figure doubtful"
          text={span.text}
          trace={span.figure.trace}
          selected={selected}
          onSelect={onSelect}
        />
      );
    case "missing":
      return (
        // A link and not a button: it breaks over lines like the words around it.
        <a
          href={`#${encodeURIComponent(inputId(span.input))}`}
          className="figure missing"
          title="在上面的“填写表里没有的内容”中填写"
          onClick={(event) => {
            event.preventDefault();
            goTo(inputId(span.input));
          }}
        >
          {span.text}
        </a>
      );
  }
}

/** A figure; each further click leads to the next of its cells. */
function Traced(props: {
  readonly className: string;
  readonly text: string;
  readonly trace: Trace;
  readonly selected: CellRef | undefined;
  readonly onSelect: (cell: CellRef) => void;
}) {
  const { className, text, trace, selected, onSelect } = props;
  const next = useRef(0);
  if (trace.cells.length === 0) {
    return (
      <span className={className} title={sourceText(trace)}>
        {text}
      </span>
    );
  }
  const isAt = selected !== undefined && trace.cells.some((cell) => sameCell(cell, selected));
  return (
    <a
      href={`#${encodeURIComponent(sourceText(trace))}`}
      className={`${className}${isAt ? " at-selection" : ""}`}
      title={sourceText(trace)}
      onClick={(event) => {
        event.preventDefault();
        const cell = trace.cells[next.current % trace.cells.length];
        next.current += 1;
        if (cell) onSelect(cell);
      }}
    >
      {text}
    </a>
  );
}

/** Opens the form and puts the cursor into the field that is asked for. */
function goTo(input: string): void {
  const field = [...document.querySelectorAll<HTMLElement>("[data-input]")].find(
    (each) => each.dataset.input === input,
  );
  if (!field) return;
  const form = field.closest("details");
  if (form) form.open = true;
  field.focus();
  field.scrollIntoView({ block: "center" });
}
