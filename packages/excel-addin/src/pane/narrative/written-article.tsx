import { type CellRef, paragraphText, partsOf, type WrittenSection } from "@juesuan/core";
import { useEffect, useRef } from "react";
import type { DrawnChart, NarrativeReply } from "../../engine/tasks/write-narrative.js";
import { ParagraphEditor } from "./paragraph-editor.js";
import type { Narrative } from "./use-narrative.js";
import { sameCell } from "./written-span.js";

interface Props {
  readonly reply: NarrativeReply;
  readonly narrative: Narrative;
  readonly selected: CellRef | undefined;
  readonly onSelect: (cell: CellRef) => void;
}

/** The written text; every figure leads to its cell, and the figures of the selected cell are highlighted. */
export function WrittenArticle({ reply, narrative, selected, onSelect }: Props) {
  const article = useRef<HTMLElement>(null);
  const ownSelection = useRef<CellRef>(undefined);
  const select = (cell: CellRef) => {
    ownSelection.current = cell;
    onSelect(cell);
  };
  // A cell chosen in the sheet brings its figure into view; one chosen in the text is in view already.
  useEffect(() => {
    if (!selected || (ownSelection.current && sameCell(ownSelection.current, selected))) return;
    article.current?.querySelector(".figure.at-selection")?.scrollIntoView({ block: "center" });
  }, [selected]);
  return (
    <article className="written" ref={article} aria-label="情况说明">
      <h2>{paragraphText(reply.text.title)}</h2>
      {partsOf(reply.text).map((section) => (
        <Section
          key={section.no}
          section={section}
          charts={reply.charts}
          narrative={narrative}
          selected={selected}
          onSelect={select}
        />
      ))}
    </article>
  );
}

interface SectionProps extends Omit<Props, "reply"> {
  readonly section: WrittenSection;
  readonly charts: readonly DrawnChart[];
}

function Section({ section, charts, narrative, selected, onSelect }: SectionProps) {
  const Heading = section.level === 1 ? "h3" : "h4";
  const drawn = (section.charts ?? []).flatMap(({ no }) => charts.find((chart) => chart.no === no) ?? []);
  return (
    <section>
      <Heading>{section.heading}</Heading>
      {section.paragraphs.map((paragraph, index) => (
        <ParagraphEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name; their order is that of the style
          key={index}
          paragraph={paragraph}
          section={section.no}
          index={index}
          narrative={narrative}
          selected={selected}
          onSelect={onSelect}
        />
      ))}
      {drawn.map((chart) => (
        <img
          key={chart.no}
          className="chart"
          alt={chart.words}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(chart.svg)}`}
        />
      ))}
    </section>
  );
}
