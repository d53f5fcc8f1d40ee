/**
 * Whether a pack says something in every case: wordings that can never be written, cases for which there is none, and
 * words that a case does not have (增加 where the amounts are equal). The conditions of one sentence are few, so every
 * combination is tried.
 */
import type { CompiledForm, CompiledSentence, CompiledStyle, Condition } from "./compiled-style.js";
import { slotsOf } from "./grammar/template.js";

/** More conditions than any sentence needs; beyond, the combinations are not tried. */
const MOST_CONDITIONS = 12;

/** A slot without value in a case: the condition under which it has none, and what the case is called. */
const WITHOUT_VALUE: readonly (readonly [aspect: RegExp, condition: string, what: string])[] = [
  [/^(.*)\.direction$/, "unchanged", "与上年相等（持平）"],
  [/^(.*)\.difference-direction$/, "on-budget", "与预算数相等（持平）"],
];

/** What is wrong, one Chinese sentence each, with the place inside the pack. */
export function coverageProblems(style: CompiledStyle): readonly string[] {
  const parts = [...style.sections, ...(style.glossary ? [style.glossary] : [])];
  return parts.flatMap(({ no, sentences }) => sentences.flatMap((sentence) => problemsOf(no, sentence)));
}

function problemsOf(section: string, sentence: CompiledSentence): readonly string[] {
  const place = `${section}/${sentence.id}`;
  const own = sentenceProblems(sentence).map((problem) => `${place}${problem}`);
  return [...own, ...sentence.followedBy.flatMap((next) => problemsOf(section, next))];
}

type Case = ReadonlyMap<string, boolean>;

function sentenceProblems(sentence: CompiledSentence): readonly string[] {
  const forms = sentence.forms.filter(({ writable }) => writable);
  if (forms.length === 0) return [`：没有一种写法会写出来；应至少有一种没有 "write": false 的写法`];
  const names = [...new Set([sentence.when, ...forms.map(({ when }) => when)].flat().map(({ name }) => name))];
  if (names.length > MOST_CONDITIONS) return [];
  const cases = casesOf(names).filter((one) => holds(sentence.when, one));
  if (cases.length === 0) return ["：when 中的条件互相矛盾，这句话永远不会写出来"];
  const chosen = cases.map((one) => ({ one, form: forms.find(({ when }) => holds(when, one)) }));
  return [
    ...forms.flatMap((form) => (chosen.some((pick) => pick.form === form) ? [] : [unreachable(sentence, form)])),
    ...uncovered(chosen, names),
    ...withoutValue(sentence, chosen, names),
  ];
}

const holds = (when: readonly Condition[], one: Case): boolean =>
  when.every(({ name, holds: wanted }) => one.get(name) === wanted);

const casesOf = (names: readonly string[]): readonly Case[] =>
  Array.from(
    { length: 2 ** names.length },
    (_, bits) => new Map(names.map((name, index) => [name, (bits & (1 << index)) !== 0])),
  );

const unreachable = ({ forms }: CompiledSentence, form: CompiledForm): string =>
  `/forms[${forms.indexOf(form)}]：这种写法永远不会写出来，排在它前面的写法已经包括了它的情形；应把条件多的写法放在前面`;

type Picks = readonly { readonly one: Case; readonly form: CompiledForm | undefined }[];

function uncovered(chosen: Picks, names: readonly string[]): readonly string[] {
  const missing = chosen.find(({ form }) => form === undefined);
  if (!missing) return [];
  const told = names.map((name) => `${missing.one.get(name) ? "" : "!"}${name}`).join("、");
  return [`/forms：没有写 ${told} 的情形；应加一种写法，或让最后一种写法没有 when`];
}

/** A wording that must say 增加 or 减少 in a case in which there is neither. */
function withoutValue(sentence: CompiledSentence, chosen: Picks, names: readonly string[]): readonly string[] {
  return sentence.forms.flatMap((form, index) => {
    const required = [...slotsOf(form.sentence.template)].filter(([, { required: is }]) => is).map(([slot]) => slot);
    return WITHOUT_VALUE.flatMap(([aspect, condition, what]) =>
      required.flatMap((slot) => {
        const subject = aspect.exec(slot)?.[1];
        const name = `${subject}.${condition}`;
        if (subject === undefined || !form.writable) return [];
        const reached = chosen.some((pick) => pick.form === form && (pick.one.get(name) ?? true));
        if (!reached) return [];
        const guard = names.includes(name) ? "排在它前面" : "先";
        return [`/forms[${index}]：${what}时没有“{${slot}}”；应${guard}写一种条件为 ${name} 的写法`];
      }),
    );
  });
}
