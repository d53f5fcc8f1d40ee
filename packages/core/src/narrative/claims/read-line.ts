/** Reads one line of running text: walks its figures, terms and connectors from left to right and gathers statements. */

import { AmountRoles } from "./amount-roles.js";
import { anchorsOf } from "./anchors.js";
import { attachWords, reasonAt, sentenceStart } from "./attached-words.js";
import { leadsToAmount, leadsToComparison } from "./connecting-words.js";
import { type AmountFigure, type FigureToken, figuresOf, type PercentFigure } from "./figures.js";
import { findLast } from "./find-last.js";
import { headingMeasure, subjectsOf } from "./line-subjects.js";
import { isFundIncome, type Measure, measureKey, otherSide } from "./measure.js";
import { defaultBase, type NameLookup, namedBefore } from "./names-before.js";
import { isInPassing, isUse, joinTerms, type Named, sumOf } from "./naming.js";
import type { ProseLine } from "./prose.js";
import { reasonsOf } from "./reasons.js";
import { type Against, comparedWith, type Direction, percentRole } from "./roles.js";
import type { Change, LineReading, OtherFigure, Reason, Span, Statement } from "./statement.js";
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

const AVERAGE = /(?:[车人辆]均|平均每[车人辆])[^,。;:]{0,12}$/;
/** “政府性基金预算财政拨款收入10.00万元，支出10.00万元”. */
const OTHER_SIDE_LEAD =
  /(?:^|[,、;])(?:本年)?支出(?:决算)?(?:总计|合计|共计)?(?:为|是)?(?:$|(?=完成|比|较|与上年|与年初|与20[0-9]{2}年))/;

class LineWalk {
  readonly #text: string;
  readonly #subjects: readonly Named[];
  readonly #reasons: readonly Reason[];
  readonly #statements: Statement[] = [];
  readonly #others: OtherFigure[] = [];
  #measure: Measure | undefined;
  #open: Statement | undefined;
  /** Of “分别为”: the quantities whose amounts are still to come. */
  #waiting: readonly Measure[] = [];
  readonly #roles: AmountRoles;
  readonly #headed: Measure | undefined;
  /** The whole that a “其中” list tells the parts of: a sentence behind the list that names nothing goes on with it. */
  #listed: Measure | undefined;

  constructor(
    private readonly line: ProseLine,
    private readonly tokens: readonly FigureToken[],
    private readonly context: ReadingContext,
  ) {
    this.#text = line.folded.folded;
    this.#subjects = joinTerms(this.#text, subjectsOf(line, context.names));
    this.#reasons = reasonsOf(this.#text);
    this.#roles = new AmountRoles(this.#text, context.year);
    this.#headed = headingMeasure(line);
    this.#measure = this.#headed;
  }

  read(): LineReading {
    let reached = 0;
    let outside: { measure: Measure | undefined; open: Statement | undefined; from: number } | undefined;
    for (const token of this.tokens) {
      if (token.kind === "count") continue;
      // What stands in brackets is said in passing: behind them the talk is of what it was before.
      const isInside = this.#isInBrackets(token.start);
      if (isInside) outside = { ...(outside ?? { measure: this.#measure, open: this.#open }), from: token.end };
      else if (outside) {
        this.#measure = outside.measure;
        this.#open = outside.open;
        reached = Math.max(reached, this.#text.indexOf(")", outside.from) + 1);
        outside = undefined;
      }
      if (!isInside) this.#followList(this.#text.slice(reached, token.start));
      this.#enterSubjects(reached, token.start);
      this.#take(token, Math.max(reached, sentenceStart(this.#text, token.start)));
      reached = token.end;
    }
    this.#enterSubjects(reached, this.#text.length);
    attachWords(this.#statements, {
      text: this.#text,
      subjects: this.#subjects,
      reasons: this.#reasons,
      verdicts: verdictsOf(this.#text),
    });
    return { statements: this.#statements, others: this.#others, figures: this.tokens.length };
  }

  /** Remembers the whole where a list of parts begins, and goes back to it in the sentence behind the list. */
  #followList(between: string): void {
    const stop = between.lastIndexOf("。");
    if (stop >= 0 && this.#listed && !/^[,:]?其中/.test(between.slice(stop + 1))) {
      this.#measure = this.#listed;
      this.#open = undefined;
      this.#listed = undefined;
    }
    if (/其中/.test(between.slice(stop + 1)) && this.#measure && !this.#listed) this.#listed = this.#measure;
  }

  #isInBrackets(at: number): boolean {
    return this.#text.lastIndexOf("(", at) > this.#text.lastIndexOf(")", at);
  }

  /** Terms between two figures change the subject, unless they stand in a reason or name the base of a share. */
  #enterSubjects(from: number, to: number): void {
    const share = /占(?!用|地)/.exec(this.#text.slice(from, to));
    const until = share ? from + share.index : to;
    for (const subject of this.#subjects) {
      if (subject.start < from || subject.start >= until || reasonAt(this.#reasons, subject.start)) continue;
      if (isInPassing(this.#text, subject, to) || isUse(this.#text, subject, from, to)) continue;
      this.#waiting = [];
      if (subject.members.length === 1) this.#become(this.#within(subject));
      else this.#becomeAll(subject, this.#text.slice(subject.end, to));
    }
  }

  /** “A和B分别为1万元、2万元” tells each; “A和B均为0万元” the last as well; “A和B1万元” their sum. */
  #becomeAll({ members, measure }: Named, behind: string): void {
    const [first, ...rest] = members;
    if (behind.includes("分别") && first) {
      this.#become(first);
      this.#waiting = rest;
      return;
    }
    if (/^[^,。;]{0,12}[均都各]/.test(behind)) this.#become(measure);
    else this.#forget(sumOf(members));
  }

  /** 其中：基本支出 … after a coded row is part of that row. */
  #within({ measure, start, end }: Named): Measure {
    // “政府性基金预算财政拨款本年收入5万元…；本年支出4万元” is that of the fund.
    const isAlone = /^(?:本年|当年)?支出(?:合计)?$/.test(this.#text.slice(start, end));
    if (isAlone && this.#measure && isFundIncome(this.#measure)) return otherSide(this.#measure) ?? measure;
    const column = measure.id.endsWith("/basic") ? "basic" : measure.id.endsWith("/project") ? "project" : undefined;
    const current = this.#measure;
    if (column === undefined || !current?.path) return measure;
    const opening = this.#text.lastIndexOf("一般公共预算", start);
    return opening >= 0 && start - opening < 14 ? measure : { ...current, column };
  }

  #become(measure: Measure): void {
    if (this.#measure && measureKey(this.#measure) === measureKey(measure)) return;
    this.#forget(measure);
  }

  #forget(measure: Measure | undefined): void {
    this.#measure = measure;
    this.#open = undefined;
  }

  #take(token: AmountFigure | PercentFigure, from: number): void {
    const lead = this.#text.slice(from, token.start);
    const place = { start: token.start, end: token.end };
    if (reasonAt(this.#reasons, token.start) || this.#isThreshold(token)) {
      this.#others.push({ line: this.line, kind: "explanation", ...place });
      return;
    }
    const named = namedBefore(lead, this.line, this.context.names);
    const isNamed =
      named !== undefined && !this.#subjects.some((subject) => subject.start >= from && subject.end <= token.start);
    if (isNamed) this.#become(named.measure);
    const other = OTHER_SIDE_LEAD.test(lead) ? otherSide(this.#measure) : undefined;
    if (other) this.#forget(other);
    const found =
      token.kind === "amount"
        ? this.#amount(token, lead, from, {
            named: isNamed ? named.end : undefined,
            isTold: named !== undefined || other !== undefined,
          })
        : this.#percent(token, lead, from);
    if (found === "stated") return;
    // What follows may be said of the amount that is not understood.
    if (token.kind === "amount" && found === "not-understood" && !this.#isInBrackets(token.start)) {
      this.#forget(undefined);
    }
    // Targets and results of indicators, values of assets and averages are no claims on the accounts.
    const { topic } = this.line;
    const isNoClaim = (topic === "performance" && token.kind === "percent") || topic === "assets" || AVERAGE.test(lead);
    const kind = isNoClaim || found === "elsewhere" ? "explanation" : "not-understood";
    this.#others.push({ line: this.line, kind, ...place });
  }

  /** “单价100万元以上”: a limit, no amount of the unit. */
  #isThreshold({ start, end }: Span): boolean {
    return (
      /^(?:\(含\)|\(含[0-9]{1,4}万元\))?(?:及|\()?以[上下]/.test(this.#text.slice(end, end + 12)) ||
      /(?:单价|单位价值|单台价值|单件价值)(?:在|为)?$/.test(this.#text.slice(Math.max(0, start - 8), start))
    );
  }

  #amount(
    token: AmountFigure,
    lead: string,
    from: number,
    told: { readonly named: number | undefined; readonly isTold: boolean },
  ): Found {
    this.#nextWaiting(lead);
    const measure = this.#measure;
    if (!measure) return "not-understood";
    const role = this.#roles.roleOf(token, lead);
    if (role.role === "elsewhere") return "elsewhere";
    const span = { figure: token, start: this.#phraseStart(token.start, from), end: token.end };
    if (role.role === "change") {
      const against = this.#against(token.start);
      if (against === undefined || !this.#isConnected(lead, from)) return "not-understood";
      const change = this.#change(
        against,
        measure,
        (known) => known.amount === undefined && known.growth === undefined,
      );
      change.amount = { ...span, direction: role.direction };
      return "stated";
    }
    if (role.role === "budget") {
      const isConnected =
        told.named === undefined ? this.#isConnected(lead, from) : leadsToComparison(lead.slice(told.named));
      if (!isConnected) return "not-understood";
      this.#statement(measure, span, (statement) => statement.budget === undefined).budget = {
        ...span,
        basis: role.basis,
      };
      return "stated";
    }
    if (role.role === "prior") {
      this.#statement(measure, span, (statement) => statement.prior === undefined).prior = span;
      return "stated";
    }
    // “3,333,456.78万元（约333.35亿元）” tells the same amount again.
    const isRestated = /^\((?:约|即|合|折合)?(?:为|人民币)?$/.test(lead) && this.#open?.value !== undefined;
    const isGoverned = told.isTold || isRestated || this.#isOfHeading(lead) || this.#governs(lead, from);
    if (!isGoverned) return "not-understood";
    this.#statement(measure, span, (statement) => statement.value === undefined).value = span;
    return "stated";
  }

  /** “用于保障机构正常运转的日常支出60.00万元” under the heading 基本支出情况. */
  #isOfHeading(lead: string): boolean {
    const isFirst = this.#statements.length === 0 && this.#others.length === 0;
    return (
      isFirst &&
      this.#measure === this.#headed &&
      /^[^,;。:]{0,4}|用于/.test(lead) &&
      /(?:日常|各项|经费)支出(?:决算)?(?:为|共计|合计)?$/.test(lead)
    );
  }

  #percent(token: PercentFigure, lead: string, from: number): Found {
    const measure = this.#measure;
    const role = percentRole(lead) ?? this.#completionBehindBudget(lead);
    if (!measure || !role || token.isPoints) return "not-understood";
    const span = { figure: token, start: this.#phraseStart(token.start, from), end: token.end };
    if (role.role === "deviation") {
      this.#change("budget", measure, (known) => known.growth === undefined).growth = { ...span, ...signed(token) };
      return "stated";
    }
    if (role.role === "growth") {
      const against = this.#against(token.start);
      if (against === undefined || !this.#isConnected(lead, from)) return "not-understood";
      if (this.#roles.isOtherComparison(token.start)) return "elsewhere";
      this.#change(against, measure, (known) => known.growth === undefined).growth = {
        ...span,
        direction: role.direction,
      };
      return "stated";
    }
    const own = { ...span, start: Math.max(span.start, role.role === "share" ? from + role.at : 0) };
    if (role.role === "share") {
      if (this.#roles.isPartOfOther(token.start)) return "elsewhere";
      const base = this.#base(role.base, measure);
      this.#statement(measure, own, (known) => known.share === undefined).share = { ...own, base, baseText: role.base };
      return "stated";
    }
    this.#statement(measure, own, (known) => known.completion === undefined).completion = { ...own, basis: role.basis };
    return "stated";
  }

  /** After “分别为” each further amount is of the next quantity. */
  #nextWaiting(lead: string): void {
    const [next, ...rest] = this.#waiting;
    if (!next || !/^(?:[、,]|和|及|与)?$/.test(lead)) return;
    this.#waiting = rest;
    this.#forget(next);
  }

  /** “完成年初预算100.00万元的98.5%”: the budget stands between. */
  #completionBehindBudget(lead: string): ReturnType<typeof percentRole> {
    const budget = this.#open?.budget;
    return /^的?(?:比例为)?$/.test(lead) && budget ? { role: "completion", basis: budget.basis } : undefined;
  }

  /** What a share is a share of. */
  #base(text: string, measure: Measure): Measure | undefined {
    if (text === "") return defaultBase(this.line.topic, measure);
    const anchors = anchorsOf(text, this.line.topic);
    const last = anchors[anchors.length - 1];
    if (last && text.length - last.end <= 6) return last.measure;
    return /^(?:其|该|本)?(?:总额|总数|总量|合计|比例|比重)?$/.test(text)
      ? defaultBase(this.line.topic, measure)
      : undefined;
  }

  #subjectBefore(at: number): Named | undefined {
    return findLast(this.#subjects, (one) => one.end <= at && !reasonAt(this.#reasons, one.start));
  }

  /** Whether the amount is said of the subject: between it and the amount stand only words that lead from one to the other. */
  #governs(lead: string, from: number): boolean {
    if (this.line.topic === "performance")
      return leadsToAmount(lead.slice(Math.max(lead.lastIndexOf(","), lead.lastIndexOf(":")) + 1));
    const subject = this.#subjectBefore(from + lead.length);
    const isNamed = subject !== undefined && subject.end >= from;
    // The brackets around an alias, or around the term itself, close behind it.
    const between = isNamed ? lead.slice(subject.end - from).replace(/^"?\)/, "") : lead;
    return leadsToAmount(between) && (isNamed || this.#open?.value === undefined || /决算|执行/.test(between));
  }

  /** Whether a change or a budget is said of the subject, and not of something between that is not known. */
  #isConnected(lead: string, from: number): boolean {
    // There each sentence has one subject.
    if (this.line.topic === "performance") return true;
    const subject = this.#subjectBefore(from + lead.length);
    const isNamed = subject !== undefined && subject.end >= from;
    // A reason that stands between is said of what came before.
    const reason = findLast(this.#reasons, (one) => one.end <= from + lead.length);
    const start = Math.max(isNamed ? subject.end - from : lead.lastIndexOf("。") + 1, (reason?.end ?? 0) - from, 0);
    return leadsToComparison(lead.slice(start));
  }

  /** Against what the comparison before a place is made; last year's in the sentence unless another is nearer. */
  #against(at: number): Against | undefined {
    let start = this.#text.lastIndexOf("。", at - 1) + 1;
    // “与上年相比，收入增加…。其中：…” compares the parts with last year too.
    if (this.#text.startsWith("其中", start)) start = this.#text.lastIndexOf("。", start - 2) + 1;
    const stretch = this.#text.slice(start, at);
    const prior = comparedWith(stretch, "prior") ?? -1;
    const budget = comparedWith(stretch, "budget") ?? -1;
    if (prior >= 0 || budget >= 0) return prior > budget ? "prior" : "budget"; // “比2024年年初预算” begins like “比2023年”
    return this.#open?.changes[this.#open.changes.length - 1]?.against;
  }

  #change(against: Against, measure: Measure, fits: (change: Change) => boolean): Change {
    const statement = this.#statement(measure, undefined, () => true);
    const last = findLast(statement.changes, (known) => known.against === against);
    if (last && fits(last)) return last;
    const change: Change = { against };
    statement.changes.push(change);
    return change;
  }

  /** The open statement when it still has room for what comes, else a new one on the same quantity. */
  #statement(measure: Measure, span: Span | undefined, hasRoom: (statement: Statement) => boolean): Statement {
    if (this.#open && hasRoom(this.#open)) return this.#open;
    const start = span?.start ?? 0;
    this.#open = { line: this.line, measure, start, end: start, changes: [], reasons: [] };
    this.#statements.push(this.#open);
    return this.#open;
  }

  /** Start of the clause that a figure stands in, not before the figure in front of it. */
  #phraseStart(at: number, from: number): number {
    const comma = Math.max(this.#text.lastIndexOf(",", at - 1), this.#text.lastIndexOf(":", at - 1));
    const start = Math.max(comma + 1, from);
    return this.#text.charAt(start) === "、" ? start + 1 : start;
  }
}

/** “差异率-16.67%”: the sign tells the direction. */
function signed(token: PercentFigure): { readonly figure: PercentFigure; readonly direction: Direction } {
  const { scaled } = token.figure;
  const figure = { ...token, figure: { ...token.figure, scaled: Math.abs(scaled) } };
  return { figure, direction: scaled < 0 ? "down" : scaled > 0 ? "up" : "same" };
}
