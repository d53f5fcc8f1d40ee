/** The roles of the amounts of a line, where the words before an amount do not tell it alone: parts of a budget, other years. */
import type { AmountFigure } from "./figures.js";
import {
  type AmountRole,
  amountRole,
  comparedWith,
  isOfYearLongPast,
  isWithEarlierBudget,
  otherYear,
} from "./roles.js";

/** `elsewhere`: understood, but of another year, or of a budget that is compared with another. */
export type RoleInLine = AmountRole | { readonly role: "elsewhere" };

interface Compared {
  readonly at: number;
  readonly sentence: string;
  readonly prior: number;
  readonly budget: number;
}

export class AmountRoles {
  /** What the whole is, of which “其中” tells the parts, to the end of the sentence. */
  #whole: { readonly role: RoleInLine; readonly until: number } | undefined;

  #compared: Compared | undefined;

  constructor(
    private readonly text: string,
    /** Year of the accounts. */
    private readonly year: number | undefined,
  ) {}

  /** The role of an amount by its own words, or by those of the whole of which it is a part. Asked in the order of the text. */
  roleOf({ start, end }: AmountFigure, lead: string): RoleInLine {
    const role = this.#own(start, lead) ?? this.#asPart(start, lead);
    if (/^[,;。(]?其中/.test(this.text.slice(end, end + 4))) this.#tellParts(role, end);
    return role;
  }

  /** Whether a share before the end of the list is one of a budget, or of last year's amount. */
  isPartOfOther(at: number): boolean {
    return this.#whole !== undefined && at < this.#whole.until;
  }

  /** Whether the comparison before a place is one of budgets, or with a year long past or still to come. */
  isOtherComparison(at: number): boolean {
    const { sentence, prior: compared, budget } = this.comparedBefore(at);
    if (compared < 0) return false;
    if (compared >= budget) {
      const comparison = sentence.slice(compared, compared + 20);
      if (isWithEarlierBudget(comparison, this.year)) return true;
      if (!/^.{4,10}预算/.test(comparison) && isOfYearLongPast(comparison, this.year)) return true;
    }
    const before = sentence.slice(0, compared);
    if (BUDGET_BEFORE.test(before) && !/[占成]/.test(before.slice(-8))) return true;
    const { year } = this;
    if (year === undefined) return false;
    const told = [...before.matchAll(/(20[0-9]{2})年/g)].map(([, printed]) => Number(printed));
    return told.length > 0 && told.every((one) => one > year);
  }

  /** The sentence up to a place, and where in it the last comparisons begin; asked twice of each change. */
  comparedBefore(at: number): Compared {
    if (this.#compared?.at !== at) {
      const sentence = this.text.slice(comparisonStart(this.text, at), at);
      const prior = comparedWith(sentence, "prior") ?? -1;
      const budget = comparedWith(sentence, "budget") ?? -1;
      this.#compared = { at, sentence, prior, budget };
    }
    return this.#compared;
  }

  #own(at: number, lead: string): RoleInLine | undefined {
    const role = amountRole(lead, this.year);
    if (role.role === "prior") return role;
    if (role.role === "change") return this.isOtherComparison(at) ? { role: "elsewhere" } : role;
    const year = otherYear(lead, this.year);
    if (role.role === "budget") return year === undefined ? role : { role: "elsewhere" };
    if (year !== undefined) return { role: year === "prior" ? "prior" : "elsewhere" };
    return undefined;
  }

  #asPart(at: number, lead: string): RoleInLine {
    const whole = this.#whole;
    if (!whole || at >= whole.until || /决算|实际|执行/.test(lead)) return { role: "value" };
    return whole.role;
  }

  /** “预算总计21.80万元，其中：…”: the parts are budgets too. */
  #tellParts(role: RoleInLine, end: number): void {
    const stop = this.text.indexOf("。", end + 1);
    const until = stop < 0 ? this.text.length : stop;
    this.#whole = role.role === "value" || role.role === "change" ? undefined : { role, until };
  }
}

/** Where the sentence begins that tells with what is compared: “与上年相比，收入增加…。其中：…” compares the parts too. */
function comparisonStart(text: string, at: number): number {
  const start = text.lastIndexOf("。", at - 1) + 1;
  return text.startsWith("其中", start) ? text.lastIndexOf("。", start - 2) + 1 : start;
}

const BUDGET_BEFORE = /预算(?:数|安排|总额|总计|合计|额)?(?:为)?,?$/;
