/** Everything that a Word template may ask for about a unit, with its present value. */
import { foldTag, type TagList, type TagScope, type TagValue } from "../../documents/template/tag-scope.js";
import { paragraphText, type WrittenText } from "../../documents/written-text.js";
import type { RepeatName } from "../catalogue/repeats.js";
import { QUANTITIES, REPEATS } from "../catalogue.js";
import { type NarrativeInput, sourcesOf } from "../narrative-input.js";
import type { Sources } from "../quantities/inputs.js";
import { repetitions, type Scope } from "../repetitions.js";
import { unitScope } from "../write-narrative.js";
import { slotSpan } from "../written-sentence.js";
import { cellTag, tableLists } from "./table-tags.js";
import { LIST_NAMES, tagName } from "./tag-names.js";

/** Tags of a unit: quantities, lists, sections of the written text, rows and cells of the tables. */
export function unitTags(input: NarrativeInput, text: WrittenText): TagScope {
  const sources = sourcesOf(input);
  const scope = unitScope(sources);

  const values = Object.keys(QUANTITIES)
    .filter((id) => !QUANTITIES[id]?.within && !id.startsWith("term."))
    .map((id) => tagValue(id, scope, input));
  const lists = Object.keys(REPEATS)
    .filter((over) => over !== "items")
    .map((over) => listOf(over as RepeatName, sources, scope, input));
  return {
    values: [...distinct(values), ...sectionTags(text)],
    lists: [...lists, narrativeList(text), ...tableLists(input)],
    more: (name) => cellTag(name, input),
  };
}

function tagValue(id: string, { provided }: Scope, { style }: NarrativeInput): TagValue {
  const quantity = provided.quantities[id as keyof typeof provided.quantities];
  const isAbsent = quantity === undefined || quantity.state === "absent";
  return { id, name: tagName(id), span: isAbsent ? undefined : slotSpan(id, quantity, provided, style.writing) };
}

function listOf(over: RepeatName, sources: Sources, outer: Scope, input: NarrativeInput): TagList {
  const ids = Object.keys(QUANTITIES).filter((id) => QUANTITIES[id]?.within?.includes(over));
  const rows = repetitions(over, sources, outer).map((scope): TagScope => {
    const lists = over === "categories" ? [listOf("items", sources, scope, input)] : [];
    return { values: distinct(ids.map((id) => tagValue(id, scope, input))), lists };
  });
  const fields = distinct(ids.map((id) => ({ id, name: tagName(id), span: undefined })));
  return { id: over, name: LIST_NAMES[over], rows, fields };
}

/** Where two quantities would be called the same, the first is; the other keeps its id. */
function distinct(values: readonly TagValue[]): readonly TagValue[] {
  const taken = new Set<string>();
  return values.map((value) => {
    const folded = foldTag(value.name);
    const isFree = !taken.has(folded);
    taken.add(folded);
    return isFree ? value : { ...value, name: value.id };
  });
}

/** Each section of the text: `{情况说明.五(二)}`; its paragraphs on lines of their own. */
function sectionTags(text: WrittenText): readonly TagValue[] {
  const tag = (no: string, name: string, lines: readonly string[]): TagValue => ({
    id: `narrative.${no}`,
    name: `情况说明.${name}`,
    span: { kind: "text", text: lines.join("\n") },
  });
  return [
    tag("title", "标题", [paragraphText(text.title)]),
    ...text.sections.map(({ no, paragraphs }) => tag(no, no, paragraphs.map(paragraphText))),
    ...(text.glossary ? [tag("glossary", "名词解释", text.glossary.paragraphs.map(paragraphText))] : []),
  ];
}

/** The whole text: `{#情况说明}{标题}{#段落}{文字}{/段落}{/情况说明}`. */
function narrativeList(text: WrittenText): TagList {
  const value = (id: string, name: string, words: string): TagValue => ({
    id,
    name,
    span: { kind: "text", text: words },
  });
  const rows = text.sections.map(
    ({ heading, paragraphs }): TagScope => ({
      values: [value("heading", "标题", heading)],
      lists: [
        {
          id: "paragraphs",
          name: "段落",
          rows: paragraphs.map((each) => ({ values: [value("text", "文字", paragraphText(each))], lists: [] })),
        },
      ],
    }),
  );
  return { id: "narrative", name: "情况说明", rows };
}
