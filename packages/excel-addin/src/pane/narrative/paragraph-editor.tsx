import { type CellRef, paragraphText, type WrittenParagraph } from "@juesuan/core";
import { useState } from "react";
import type { Narrative } from "./use-narrative.js";
import { WrittenSpanView } from "./written-span.js";

interface Props {
  readonly paragraph: WrittenParagraph;
  readonly section: string;
  readonly index: number;
  readonly narrative: Narrative;
  readonly selected: CellRef | undefined;
  readonly onSelect: (cell: CellRef) => void;
}

/** One paragraph, to read and to rewrite. Figures that are typed have no cell, and show it. */
export function ParagraphEditor({ paragraph, section, index, narrative, selected, onSelect }: Props) {
  const text = paragraphText(paragraph);
  const [draft, setDraft] = useState<string>();
  const edit = narrative.edits.find((each) => each.section === section && each.index === index);
  // The words that the tables gave, before anyone rewrote them.
  const original = edit !== undefined && edit.text === text ? edit.original : text;
  if (draft === undefined) {
    return (
      <p>
        {paragraph.spans.map((span, at) => (
          <WrittenSpanView
            // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other name
            key={at}
            span={span}
            selected={selected}
            onSelect={onSelect}
          />
        ))}
        <button
          type="button"
          className="plain edit"
          aria-label={`修改第 ${index + 1} 段：${text.slice(0, 12)}…`}
          onClick={() => setDraft(text)}
        >
          修改
        </button>
      </p>
    );
  }
  const keep = (words: string) => {
    narrative.rewrite({ section, index, original: original, text: words });
    setDraft(undefined);
  };
  return (
    <div className="paragraph-editor">
      <textarea
        aria-label={`第 ${index + 1} 段`}
        rows={6}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        // biome-ignore lint/a11y/noAutofocus: the field appears on the user's own click and is what comes next
        autoFocus
      />
      <p className="buttons">
        <button type="button" onClick={() => keep(draft)}>
          完成
        </button>
        <button type="button" className="plain" onClick={() => keep(original)}>
          恢复原文
        </button>
      </p>
    </div>
  );
}
