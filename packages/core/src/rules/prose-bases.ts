/** Last year's figures as they follow from the changes that the prose tells, compared with each other and with those stated. */
import { printInUnit } from "../money/print.js";
import { type MeasureId, measureKey, measureLabel } from "../narrative/claims/measure.js";
import type { Change, Statement } from "../narrative/claims/statement.js";
import type { ProseInput } from "./prose-input.js";
import { quoteOf, textAnchor, textSubject } from "./prose-places.js";
import { baseOf } from "./prose-rates.js";
import { type AmountRoom, roomOf } from "./ratio-room.js";
import type { Problem, RuleInput } from "./rule.js";
import { cellsOf, printedLike } from "./stated-figures.js";

export type BaseParams =
  | {
      readonly kind: "differs";
      readonly what: string;
      readonly quote: string;
      readonly base: string;
      readonly other: string;
      readonly otherQuote: string;
    }
  | { readonly kind: "negative"; readonly what: string; readonly quote: string; readonly base: string }
  | {
      readonly kind: "difference";
      readonly what: string;
      readonly quote: string;
      readonly final: string;
      readonly base: string;
      readonly expected: string;
    }
  | {
      readonly kind: "parts";
      readonly what: string;
      readonly quote: string;
      readonly whole: string;
      readonly known: string;
      readonly left: string;
    };

/** A change against last year with the base that follows from it. */
export interface Based {
  readonly statement: Statement;
  readonly change: Change;
  readonly base: AmountRoom;
}

const PARTS: readonly MeasureId[] = ["three-public/overseas", "three-public/vehicles", "three-public/reception"];

export function basesIn(prose: ProseInput, input: RuleInput): readonly Based[] {
  return prose.statements.flatMap((statement) =>
    statement.changes.flatMap((change) => {
      if (
        change.against !== "prior" ||
        !change.amount ||
        change.amount.direction !== (change.growth?.direction ?? change.amount.direction)
      )
        return [];
      const [base] = baseOf(statement, change, input);
      return base && statement.value ? [{ statement, change, base }] : [];
    }),
  );
}

const wan = (fen: number): string => printInUnit(Math.round(fen), "万元", 2);

export function negative(prose: ProseInput, { statement, change, base }: Based): Problem<BaseParams> {
  const { line } = statement;
  const span = change.amount ?? statement;
  return {
    subject: textSubject(prose, line, span),
    where: [textAnchor(line, span)],
    params: {
      kind: "negative",
      what: measureLabel(statement.measure),
      quote: quoteOf(line, span),
      base: wan(base.displayed),
    },
  };
}

/** “比年初预算27.90万元减少5.60万元”: the change is the difference from the base that is told beside it. */
export function againstStatedBase(
  prose: ProseInput,
  statement: Statement,
  change: Change,
  input: RuleInput,
): Problem<BaseParams> | "agrees" | undefined {
  const stated = change.against === "prior" ? statement.prior : statement.budget;
  const { amount } = change;
  const finals = [
    ...(statement.value ? [statement.value.figure.amount] : []),
    ...cellsOf(statement.measure, input).map((fact) => fact.amount),
  ];
  const [final] = finals;
  if (!stated || !amount || !final || amount.direction !== (change.growth?.direction ?? amount.direction))
    return undefined;
  const base = roomOf(stated.figure.amount);
  const size = roomOf({ ...amount.figure.amount, fen: Math.abs(amount.figure.amount.fen) });
  const isRight = finals.some((one) => {
    const room = roomOf(one);
    const meets = room.low <= base.high && base.low <= room.high;
    const low = meets ? 0 : Math.min(Math.abs(room.low - base.high), Math.abs(room.high - base.low));
    const high = Math.max(Math.abs(room.low - base.high), Math.abs(room.high - base.low));
    return size.low <= high && low <= size.high;
  });
  if (isRight) return "agrees";
  const { line } = statement;
  const actual = quoteOf(line, amount.figure);
  const difference = Math.abs(final.fen - stated.figure.amount.fen);
  return {
    subject: textSubject(prose, line, amount),
    where: [
      textAnchor(line, amount),
      textAnchor(line, stated),
      ...(statement.value ? [textAnchor(line, statement.value)] : []),
    ],
    params: {
      kind: "difference",
      what: measureLabel(statement.measure),
      quote: quoteOf(line, amount),
      final: wan(final.fen),
      base: wan(stated.figure.amount.fen),
      expected: printedLike(amount.figure, difference, actual),
    },
    actual,
    expected: printedLike(amount.figure, difference, actual),
  };
}

const agree = (one: AmountRoom, other: AmountRoom): boolean => one.low <= other.high && other.low <= one.high;

/** Of each quantity the first base stands; a later one that differs is told. */
export function* differing(prose: ProseInput, based: readonly Based[]): Generator<Problem<BaseParams>> {
  const first = new Map<string, Based>();
  for (const one of based) {
    const key = measureKey(one.statement.measure);
    const before = first.get(key);
    if (!before) first.set(key, one);
    else if (!agree(before.base, one.base) && before.change.amount && one.change.amount) {
      const { line } = one.statement;
      yield {
        subject: textSubject(prose, line, one.change.amount),
        where: [textAnchor(line, one.change.amount), textAnchor(before.statement.line, before.change.amount)],
        params: {
          kind: "differs",
          what: measureLabel(one.statement.measure),
          quote: quoteOf(line, one.change.amount),
          base: wan(one.base.displayed),
          other: wan(before.base.displayed),
          otherQuote: quoteOf(before.statement.line, before.change.amount),
        },
      };
    }
  }
}

/** The parts of 三公 in last year's whole. */
export function* partsAgainstWhole(prose: ProseInput, based: readonly Based[]): Generator<Problem<BaseParams>> {
  const of = (id: MeasureId): Based | undefined => based.find(({ statement }) => statement.measure.id === id);
  const whole = of("three-public/total");
  if (!whole) return;
  for (const id of PARTS) {
    const told = prose.statements.flatMap((statement) =>
      statement.measure.id === id
        ? statement.changes.flatMap((change) =>
            change.against === "prior" && change.word?.direction === "down" && !change.amount
              ? [{ statement, word: change.word }]
              : [],
          )
        : [],
    )[0];
    if (!told?.statement.value) continue;
    const known = PARTS.flatMap((other) => (other === id ? [] : (of(other) ?? [])));
    if (known.length === 0) continue;
    const sum = known.reduce(
      (total, part) => ({ low: total.low + part.base.low, displayed: total.displayed + part.base.displayed }),
      { low: 0, displayed: 0 },
    );
    const left = whole.base.displayed - sum.displayed;
    // A decrease starts from more than is left now; half a digit of each figure is no evidence of it.
    if (left > told.statement.value.figure.amount.fen) continue;
    const { line } = told.statement;
    yield {
      subject: textSubject(prose, line, told.word),
      where: [
        textAnchor(line, told.word),
        ...[whole, ...known].flatMap(({ statement, change }) =>
          change.amount ? [textAnchor(statement.line, change.amount)] : [],
        ),
      ],
      params: {
        kind: "parts",
        what: measureLabel(whole.statement.measure),
        quote: quoteOf(line, told.word),
        whole: wan(whole.base.displayed),
        known: wan(sum.displayed),
        left: wan(left),
      },
    };
  }
}
