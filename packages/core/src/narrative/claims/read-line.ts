/** Reads one line of running text: walks its figures, terms and connectors from left to right and gathers statements. */

import { AmountRoles } from "./amount-roles.js";
import { anchorsOf } from "./anchors.js";
import { attachWords, reasonAt, sentenceStart } from "./attached-words.js";
import { leadsToComparison } from "./connecting-words.js";
import { type AmountFigure, type FigureToken, figuresOf, type PercentFigure } from "./figures.js";
import { GatheredStatements } from "./gathered-statements.js";
import { type Measure, otherSide } from "./measure.js";
import { defaultBase, type NameLookup, namedBefore } from "./names-before.js";
import { isAverage, isLimit } from "./no-claims.js";
import type { ProseLine } from "./prose.js";
import { reasonsOf } from "./reasons.js";
import { type Against, type Direction, percentRole } from "./roles.js";
import { SpokenOf } from "./spoken-of.js";
import type { LineReading, OtherFigure, Reason, Statement } from "./statement.js";
import type { Topic } from "./topic.js";
import { verdictsOf } from "./verdicts.js";

export interface ReadingContext {
  /** Year of the accounts. */
  readonly year: number | undefined;
  readonly names: NameLookup;
}

/** Topics whose figures are no claims on the accounts. */
const UNREAD: ReadonlySet<Topic> = new Set(["glossary", "contents", "tables", "key-work"]);

/** Reads a line of running text (or a heading that runs on into its text). */
export function readLine(line: ProseLine, context: ReadingContext): LineReading {
  if (UNREAD.has(line.topic)) return { statements: [], others: [], figures: 0 };
  const tokens = figuresOf(line.folded).filter((token) => token.kind !== "count");
  return new LineWalk(line, tokens, context).read();
}

/** What an amount is found to be; `elsewhere`: understood, but no claim on the accounts of the year. */
type Found = "stated" | "elsewhere" | "not-understood";

/** “政府性基金预算财政拨款收入10.00万元，支出10.00万元”. */
const OTHER_SIDE_LEAD =
  /(?:^|[,、;])(?:本年)?支出(?:决算)?(?:总计|合计|共计)?(?:为|是)?(?:$|(?=完成|比|较|与上年|与年初|与20[0-9]{2}年))/;

class LineWalk {
  readonly #text: string;
  readonly #reasons: readonly Reason[];
  readonly #gathered: GatheredStatements;
  readonly #others: OtherFigure[] = [];
  readonly #spoken: SpokenOf;
  readonly #roles: AmountRoles;

  constructor(
    private readonly line: ProseLine,
    private readonly tokens: readonly FigureToken[],
    private readonly context: ReadingContext,
  ) {
    this.#text = line.folded.folded;
    this.#reasons = reasonsOf(this.#text);
    this.#roles = new AmountRoles(this.#text, context.year);
    this.#gathered = new GatheredStatements(line);
    this.#spoken = new SpokenOf(line, context.names, this.#text, this.#reasons, () => {
      this.#gathered.open = undefined;
    });
  }

  read(): LineReading {
    let reached = 0;
    let outside: { measure: Measure | undefined; open: Statement | undefined; from: number } | undefined;
    for (const token of this.tokens) {
      if (token.kind === "count") continue;
      // What stands in brackets is said in passing: behind them the talk is of what it was before.
      const isInside = this.#isInBrackets(token.start);
      if (isInside)
        outside = { ...(outside ?? { measure: this.#spoken.measure, open: this.#gathered.open }), from: token.end };
      else if (outside) {
        this.#spoken.measure = outside.measure;
        this.#gathered.open = outside.open;
        reached = Math.max(reached, this.#text.indexOf(")", outside.from) + 1);
        outside = undefined;
      }
      if (!isInside) this.#spoken.followList(this.#text.slice(reached, token.start));
      this.#spoken.enter(reached, token.start);
      this.#take(token, Math.max(reached, sentenceStart(this.#text, token.start)));
      reached = token.end;
    }
    this.#spoken.enter(reached, this.#text.length);
    attachWords(this.#gathered.statements, {
      text: this.#text,
      subjects: this.#spoken.terms,
      reasons: this.#reasons,
      verdicts: verdictsOf(this.#text, this.context.year),
    });
    return { statements: this.#gathered.statements, others: this.#others, figures: this.tokens.length };
  }

  #isInBrackets(at: number): boolean {
    return this.#text.lastIndexOf("(", at) > this.#text.lastIndexOf(")", at);
  }

  #take(token: AmountFigure | PercentFigure, from: number): void {
    const lead = this.#text.slice(from, token.start);
    const place = { start: token.start, end: token.end };
    if (reasonAt(this.#reasons, token.start) || isLimit(this.#text, token)) {
      this.#others.push({ line: this.line, kind: "explanation", ...place });
      return;
    }
    const named = namedBefore(lead, this.line, this.context.names);
    const isNamed =
      named !== undefined &&
      !this.#isProject(lead) &&
      !this.#spoken.terms.some((subject) => subject.start >= from && subject.end <= token.start);
    if (isNamed) this.#spoken.turnTo(named.measure);
    const other = OTHER_SIDE_LEAD.test(lead) ? otherSide(this.#spoken.measure) : undefined;
    if (other) this.#spoken.restart(other);
    const found =
      token.kind === "amount"
        ? this.#amount(token, lead, from, {
            named: isNamed ? named.end : undefined,
            isTold: isNamed || other !== undefined,
          })
        : this.#percent(token, lead, from);
    if (found === "stated") return;
    // What follows may be said of the amount that is not understood.
    if (token.kind === "amount" && found === "not-understood" && !this.#isInBrackets(token.start)) {
      this.#spoken.restart(undefined);
    }
    // Targets and results of indicators, values of assets and averages are no claims on the accounts.
    const { topic } = this.line;
    const isNoClaim = (topic === "performance" && token.kind === "percent") || topic === "assets" || isAverage(lead);
    const kind = isNoClaim || found === "elsewhere" ? "explanation" : "not-understood";
    this.#others.push({ line: this.line, kind, ...place });
  }

  /** Below an item its projects are told, and some are named like other items: “其中：信息化建设10.00万元”. */
  #isProject(lead: string): boolean {
    const { measure } = this.#spoken;
    return measure?.path?.item !== undefined && /其中|用于|包括/.test(lead);
  }

  #amount(
    token: AmountFigure,
    lead: string,
    from: number,
    told: { readonly named: number | undefined; readonly isTold: boolean },
  ): Found {
    this.#spoken.next(lead);
    const measure = this.#spoken.measure;
    if (!measure) return "not-understood";
    const role = this.#roles.roleOf(token, lead);
    if (role.role === "elsewhere") return "elsewhere";
    const span = { figure: token, start: this.#phraseStart(token.start, from), end: token.end };
    if (role.role === "change") {
      const against = this.#against(token.start);
      if (against === undefined || !this.#spoken.isConnected(lead, from)) return "not-understood";
      const change = this.#gathered.change(
        against,
        measure,
        (known) => known.amount === undefined && known.growth === undefined,
      );
      change.amount = { ...span, direction: role.direction };
      return "stated";
    }
    if (role.role === "budget") {
      const isConnected =
        told.named === undefined ? this.#spoken.isConnected(lead, from) : leadsToComparison(lead.slice(told.named));
      if (!isConnected) return "not-understood";
      this.#gathered.statement(measure, span, (statement) => statement.budget === undefined).budget = {
        ...span,
        basis: role.basis,
      };
      return "stated";
    }
    if (role.role === "prior") {
      this.#gathered.statement(measure, span, (statement) => statement.prior === undefined).prior = span;
      return "stated";
    }
    // “3,333,456.78万元（约333.35亿元）” tells the same amount again.
    const isRestated = /^\((?:约|即|合|折合)?(?:为|人民币)?$/.test(lead) && this.#gathered.open?.value !== undefined;
    const isFirst = this.#gathered.statements.length === 0 && this.#others.length === 0;
    const isGoverned =
      told.isTold ||
      isRestated ||
      this.#spoken.isOfHeading(lead, isFirst) ||
      this.#spoken.governs(lead, from, this.#gathered.open?.value !== undefined);
    if (!isGoverned) return "not-understood";
    this.#gathered.statement(measure, span, (statement) => statement.value === undefined).value = span;
    return "stated";
  }

  #percent(token: PercentFigure, lead: string, from: number): Found {
    const measure = this.#spoken.measure;
    const role = percentRole(lead) ?? this.#completionBehindBudget(lead) ?? this.#growthBehindAmount(lead, from);
    if (!measure || !role || token.isPoints) return "not-understood";
    const span = { figure: token, start: this.#phraseStart(token.start, from), end: token.end };
    if (role.role === "deviation") {
      this.#gathered.change("budget", measure, (known) => known.growth === undefined).growth = {
        ...span,
        ...signed(token),
      };
      return "stated";
    }
    if (role.role === "growth") {
      const against = this.#against(token.start);
      if (against === undefined || !this.#spoken.isConnected(lead, from)) return "not-understood";
      if (this.#roles.isOtherComparison(token.start)) return "elsewhere";
      this.#gathered.change(against, measure, (known) => known.growth === undefined).growth = {
        ...span,
        direction: role.direction,
      };
      return "stated";
    }
    const own = { ...span, start: Math.max(span.start, role.role === "share" ? from + role.at : 0) };
    if (role.role === "share") {
      if (this.#roles.isPartOfOther(token.start)) return "elsewhere";
      const base = this.#base(role.base, measure);
      this.#gathered.statement(measure, own, (known) => known.share === undefined).share = {
        ...own,
        base,
        baseText: role.base,
      };
      return "stated";
    }
    this.#gathered.statement(measure, own, (known) => known.completion === undefined).completion = {
      ...own,
      basis: role.basis,
    };
    return "stated";
  }

  /** “完成年初预算100.00万元的98.5%”: the budget stands between. */
  #completionBehindBudget(lead: string): ReturnType<typeof percentRole> {
    const budget = this.#gathered.open?.budget;
    return /^的?(?:比例为)?$/.test(lead) && budget ? { role: "completion", basis: budget.basis } : undefined;
  }

  /** “减少18.50万元（65.37%）”: the percentage right behind the amount of a change. */
  #growthBehindAmount(lead: string, from: number): ReturnType<typeof percentRole> {
    const changes = this.#gathered.open?.changes;
    const amount = changes?.[changes.length - 1]?.amount;
    if (!/^[(,]$/.test(lead) || amount?.end !== from || amount.direction === "same") return undefined;
    return { role: "growth", direction: amount.direction };
  }

  /** What a share is a share of. */
  #base(text: string, measure: Measure): Measure | undefined {
    if (/^[,:、]?$/.test(text)) return defaultBase(this.line.topic, measure);
    const anchors = anchorsOf(text, this.line.topic);
    const last = anchors[anchors.length - 1];
    if (last && text.length - last.end <= 6) return last.measure;
    return /^(?:其|该|本)?(?:总额|总数|总量|合计|比例|比重)?$/.test(text)
      ? defaultBase(this.line.topic, measure)
      : undefined;
  }

  /** Against what the comparison before a place is made; last year's in the sentence unless another is nearer. */
  #against(at: number): Against | undefined {
    const { sentence, prior, budget } = this.#roles.comparedBefore(at);
    if (prior >= 0 || budget >= 0) return prior > budget ? "prior" : "budget"; // “比2024年年初预算” begins like “比2023年”
    const { open } = this.#gathered;
    // “预算15.00万元，决算12.50万元，节约2.50万元”.
    if (open?.budget && /(?:节约|超支)(?:率)?(?:为)?$/.test(sentence)) return "budget";
    // “95.00万元，上年100.00万元，减少5.00万元”.
    return open?.changes[open.changes.length - 1]?.against ?? (open?.prior && !open.budget ? "prior" : undefined);
  }

  /** Start of the clause that a figure stands in, not before the figure in front of it. */
  #phraseStart(at: number, from: number): number {
    const comma = Math.max(this.#text.lastIndexOf(",", at - 1), this.#text.lastIndexOf(":", at - 1));
    const start = Math.max(comma + 1, from);
    const isMark = this.#text.charAt(start) === "、" || (start === at - 1 && this.#text.charAt(start) === "(");
    return isMark ? start + 1 : start;
  }
}

/** “差异率-16.67%”: the sign tells the direction. */
function signed(token: PercentFigure): { readonly figure: PercentFigure; readonly direction: Direction } {
  const { scaled } = token.figure;
  const figure = { ...token, figure: { ...token.figure, scaled: Math.abs(scaled) } };
  return { figure, direction: scaled < 0 ? "down" : scaled > 0 ? "up" : "same" };
}
