/** Writes the 情况说明 of a unit: the sentences of a style pack over its facts and supplement. */
import type {
  DoubtfulFigure,
  MissingInput,
  WrittenChart,
  WrittenParagraph,
  WrittenRemark,
  WrittenSection,
  WrittenSpan,
  WrittenText,
} from "../documents/written-text.js";
import { TABLE_NAMES } from "../tables/table.js";
import type { CompiledSection, CompiledSentence, CompiledStyle } from "./compiled-style.js";
import type { Sentence } from "./grammar/sentence.js";
import { slotsOf } from "./grammar/template.js";
import { type NarrativeInput, sourcesOf } from "./narrative-input.js";
import { agencyOperation } from "./quantities/agency-operation.js";
import { assets } from "./quantities/assets.js";
import { basicExpenditure } from "./quantities/basic-expenditure.js";
import { categoriesOf } from "./quantities/function-codes.js";
import { otherFunds } from "./quantities/fund-tables.js";
import { glossaryTerms } from "./quantities/glossary.js";
import type { Sources } from "./quantities/inputs.js";
import { stated } from "./quantities/known.js";
import { performance } from "./quantities/performance.js";
import { procurement } from "./quantities/procurement.js";
import { projects } from "./quantities/projects.js";
import { type Provided, together } from "./quantities/provided.js";
import { threePublic } from "./quantities/three-public.js";
import { general, totals } from "./quantities/totals.js";
import { reasonRemarks } from "./reason-direction.js";
import { repetitions, type Scope } from "./repetitions.js";
import { suppliedRemarks } from "./supplied-remarks.js";
import { writeChart } from "./write-charts.js";
import { missingSpan, spansOf } from "./written-sentence.js";

/**
 * Writes a narrative. Sections and wording come from `input.style`; figures from the facts and the supplement, each with
 * the cells it came from. What is missing stands as 【待补：…】, a figure under an open error as 【待核】; nothing is made up.
 * Charts come as data, numbered through the text.
 */
export function writeNarrative(input: NarrativeInput): WrittenText {
  const sources = sourcesOf(input);
  const scope = unitScope(sources);
  const { style } = input;
  const title: WrittenParagraph = { spans: spansOf(style.title, scope.provided, style.writing) };
  let charts = 0;
  const remarks = new Map(suppliedRemarks(sources).map((remark): [string, WrittenRemark] => [remark.key, remark]));
  const context: Context = { sources, scope, style, remarks };
  const sections = style.sections
    .map((section) => {
      const written = writeSection(section, context, charts);
      charts += written.charts?.length ?? 0;
      return written;
    })
    .filter((section, index, all) => section.paragraphs.length > 0 || hasSubsections(section, all.slice(index + 1)));
  const glossary = style.glossary && writeSection(style.glossary, context, charts);
  const parts = [...sections, ...(glossary ? [glossary] : [])];
  return {
    title,
    sections,
    ...(glossary ? { glossary } : {}),
    ...(remarks.size > 0 ? { remarks: [...remarks.values()] } : {}),
    ...openPointsOf([title, ...parts.flatMap((section) => section.paragraphs)]),
  };
}

/** What is known of the unit as a whole, before anything is repeated. */
export const unitScope = (sources: Sources): Scope => ({
  provided: together(OF_THE_UNIT.map((quantities) => quantities(sources))),
});

interface Context {
  readonly sources: Sources;
  readonly scope: Scope;
  readonly style: CompiledStyle;
  /** Filled while writing, by key. */
  readonly remarks: Map<string, WrittenRemark>;
}

/** What is said of the unit as a whole, wherever a sentence stands. */
const OF_THE_UNIT: readonly ((sources: Sources) => Provided)[] = [
  general,
  totals,
  basicExpenditure,
  otherFunds,
  threePublic,
  agencyOperation,
  procurement,
  assets,
  performance,
  glossaryTerms,
  (sources) => unitConditions(sources),
];

const unitConditions = (sources: Sources): Provided => ({
  quantities: {},
  conditions: {
    "categories.given": categoriesOf(sources).length > 0,
    "projects.given": projects(sources).length > 0,
  },
});

/** A heading without paragraphs of its own stays only over subsections that have some. */
const hasSubsections = (section: WrittenSection, rest: readonly WrittenSection[]): boolean =>
  rest.some((other) => other.no.startsWith(`${section.no}(`) && other.paragraphs.length > 0);

function writeSection(section: CompiledSection, context: Context, chartsBefore: number): WrittenSection {
  const { sources, scope } = context;
  const { no, title, heading, level } = section;
  const absent = section.requires.filter((table) => !sources.facts.table(table));
  if (absent.length > 0) {
    const spans = absent.map((table) => missingSpan({ key: `table/${table}`, what: TABLE_NAMES[table] }));
    return { no, title, heading, level, paragraphs: [{ spans }] };
  }
  const paragraphs = new SectionWriter(context).write(section.sentences, scope);
  const charts: WrittenChart[] = [];
  for (const chart of section.charts) {
    const written = writeChart(chart, chartsBefore + charts.length + 1, context);
    if (written) charts.push(written);
  }
  return { no, title, heading, level, paragraphs, ...(charts.length > 0 ? { charts } : {}) };
}

class SectionWriter {
  readonly #paragraphs: WrittenSpan[][] = [];
  /** How many sentences with a running numeral (terms of the glossary) are written. */
  #numerals = 0;

  constructor(private readonly context: Context) {}

  write(sentences: readonly CompiledSentence[], scope: Scope): readonly WrittenParagraph[] {
    for (const sentence of sentences) this.#sentence(sentence, scope);
    return this.#paragraphs.map((spans) => ({ spans }));
  }

  #sentence(sentence: CompiledSentence, outer: Scope): void {
    const { repeat } = sentence;
    if (!repeat) {
      const spans = this.#spans(sentence, outer);
      if (spans) this.#add(spans, sentence.continues);
      return;
    }
    const scopes = repetitions(repeat.over, this.context.sources, outer);
    if (!repeat.inline) {
      for (const scope of scopes) {
        const spans = this.#spans(sentence, scope);
        if (!spans) continue;
        this.#add(spans, sentence.continues);
        for (const next of sentence.followedBy) this.#sentence(next, scope);
      }
      return;
    }
    const { open, join, close } = repeat.inline;
    const runs = scopes.map((scope) => this.#spans(sentence, scope)).filter((spans) => spans !== undefined);
    if (runs.length === 0) return;
    const spans: WrittenSpan[] = open ? [...spansOf(open, outer.provided, this.context.style.writing)] : [];
    runs.forEach((run, index) => {
      if (index > 0 && join !== "") spans.push({ kind: "text", text: join });
      spans.push(...run);
    });
    if (close !== "") spans.push({ kind: "text", text: close });
    this.#add(spans, sentence.continues);
  }

  /** The first wording whose conditions hold; undefined when the sentence is not to be written here. */
  #spans(sentence: CompiledSentence, scope: Scope): readonly WrittenSpan[] | undefined {
    const holds = (conditions: CompiledSentence["when"]): boolean =>
      conditions.every(({ name, holds: wanted }) => (scope.provided.conditions[name] ?? false) === wanted);
    if (!holds(sentence.when)) return undefined;
    const form = sentence.forms.find(({ when, writable }) => writable && holds(when));
    if (!form) return undefined;
    for (const remark of reasonRemarks(form.sentence, scope.provided)) this.context.remarks.set(remark.key, remark);
    return spansOf(form.sentence, this.#numbered(form.sentence, scope.provided), this.context.style.writing);
  }

  #numbered(sentence: Sentence, provided: Provided): Provided {
    if (!slotsOf(sentence.template).has("term.numeral")) return provided;
    this.#numerals += 1;
    return together([provided, { quantities: { "term.numeral": stated(this.#numerals) }, conditions: {} }]);
  }

  #add(spans: readonly WrittenSpan[], continues: boolean): void {
    const last = this.#paragraphs[this.#paragraphs.length - 1];
    if (continues && last) last.push(...spans);
    else this.#paragraphs.push([...spans]);
  }
}

/** Everything missing and doubtful in the text, each once. */
function openPointsOf(paragraphs: readonly WrittenParagraph[]): {
  missing: readonly MissingInput[];
  doubtful: readonly DoubtfulFigure[];
} {
  const inputs = new Map<string, MissingInput>();
  const figures = new Map<string, DoubtfulFigure>();
  for (const span of paragraphs.flatMap((paragraph) => paragraph.spans)) {
    if (span.kind === "missing") inputs.set(`${span.input.key}|${span.input.what}`, span.input);
    if (span.kind === "doubtful" && !figures.has(span.figure.what)) figures.set(span.figure.what, span.figure);
  }
  return { missing: [...inputs.values()], doubtful: [...figures.values()] };
}
