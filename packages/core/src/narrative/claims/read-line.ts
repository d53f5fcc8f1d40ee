/** Reads one line of running text: walks its figures, terms and connectors from left to right and gathers statements. */
import { type Anchor, anchorsOf } from "./anchors.js";
import { type ClassPath, classPathsOf } from "./class-path.js";
import { evaluationSubjects } from "./evaluation-subjects.js";
import { type AmountFigure, type FigureToken, figuresOf, type PercentFigure } from "./figures.js";
import { findLast } from "./find-last.js";
import type { CodedTable, Measure } from "./measure.js";
import { measureKey } from "./measure.js";
import { defaultBase, leadingPath, type NameLookup, namedBefore } from "./names-before.js";
import type { ProseLine } from "./prose.js";
import { reasonsOf } from "./reasons.js";
import {
  AGAINST_BUDGET,
  AGAINST_PRIOR,
  type Against,
  amountRole,
  CHANGE_WORD,
  CONNECTORS,
  otherYear,
  percentRole,
} from "./roles.js";
import type { Change, LineReading, OtherFigure, Reason, Span, Statement } from "./statement.js";
import type { Topic } from "./topic.js";
import { type Verdict, verdictsOf } from "./verdicts.js";

export interface ReadingContext {
  /** Year of the accounts. */
  readonly year: number | undefined;
  readonly names: NameLookup;
}

/** Topics whose figures are no claims on the accounts. */
const UNREAD: ReadonlySet<Topic> = new Set(["glossary", "contents", "tables", "key-work"]);

const TABLE_OF_TOPIC: Partial<Record<Topic, CodedTable>> = {
  income: "income",
  expenditure: "expenditure",
  summary: "expenditure",
  appropriation: "appropriation-summary",
  "general-public-budget": "general-public-budget",
  "government-fund": "government-fund",
  "state-capital": "state-capital",
};

/** Reads a line of running text (or a heading that runs on into its text). */
export function readLine(line: ProseLine, context: ReadingContext): LineReading {
  if (UNREAD.has(line.topic)) return { statements: [], others: [], figures: 0 };
  const tokens = figuresOf(line.folded).filter((token) => token.kind !== "count");
  return new LineWalk(line, tokens, context).read();
}

type Subject = Anchor;

class LineWalk {
  readonly #text: string;
  readonly #subjects: readonly Subject[];
  readonly #reasons: readonly Reason[];
  readonly #verdicts: readonly Verdict[];
  readonly #statements: Statement[] = [];
  readonly #others: OtherFigure[] = [];
  #measure: Measure | undefined;
  #open: Statement | undefined;

  constructor(
    private readonly line: ProseLine,
    private readonly tokens: readonly FigureToken[],
    private readonly context: ReadingContext,
  ) {
    this.#text = line.folded.folded;
    this.#subjects = this.#findSubjects();
    this.#reasons = reasonsOf(this.#text);
    this.#verdicts = verdictsOf(this.#text);
    this.#measure = this.#headingMeasure();
  }

  read(): LineReading {
    let reached = 0;
    let outside: { measure: Measure | undefined; open: Statement | undefined } | undefined;
    for (const token of this.tokens) {
      if (token.kind === "count") continue;
      // What stands in brackets is said in passing: behind them the talk is of what it was before.
      const isInside = this.#isInBrackets(token.start);
      if (isInside) outside ??= { measure: this.#measure, open: this.#open };
      else if (outside) {
        this.#measure = outside.measure;
        this.#open = outside.open;
        outside = undefined;
        reached = Math.max(reached, this.#text.lastIndexOf(")", token.start) + 1);
      }
      this.#enterSubjects(reached, token.start);
      this.#take(token, Math.max(reached, this.#sentenceStart(token.start)));
      reached = token.end;
    }
    this.#enterSubjects(reached, this.#text.length);
    return { statements: this.#withWords(), others: this.#others, figures: this.tokens.length };
  }

  /** Terms and paths, paths first where they overlap. */
  #findSubjects(): readonly Subject[] {
    if (this.line.topic === "performance") return evaluationSubjects(this.#text, this.line.paragraph.line);
    const table = TABLE_OF_TOPIC[this.line.topic];
    const marked = table === undefined ? [] : classPathsOf(this.#text);
    const leading = table === undefined || marked.length > 0 ? undefined : leadingPath(this.line, this.context.names);
    const paths = (leading ? [leading] : marked).flatMap((path) => (table ? [this.#pathSubject(path, table)] : []));
    const anchors = anchorsOf(this.#text, this.line.topic).filter(
      (anchor) =>
        !paths.some((path) => anchor.start < path.end && anchor.end > path.start) &&
        // 机关运行经费 is defined by terms that name other quantities.
        (this.line.topic !== "agency-operating" || anchor.measure.id === "agency-operating"),
    );
    return [...paths, ...anchors].sort((a, b) => a.start - b.start);
  }

  #pathSubject(path: ClassPath, table: CodedTable): Subject {
    const id = path.section === undefined && path.item === undefined ? "category" : "item";
    return { start: path.start, end: path.end, measure: { id, path, table } };
  }

  /** “3.公务接待费” as a heading names what the lines below it are about. */
  #headingMeasure(): Measure | undefined {
    const title = this.line.titles[this.line.titles.length - 1] ?? "";
    if (this.line.topic === "agency-operating") return { id: "agency-operating" };
    const table = TABLE_OF_TOPIC[this.line.topic];
    const [path] = table === undefined ? [] : classPathsOf(title);
    if (path && table) return this.#pathSubject(path, table).measure;
    const [anchor, ...more] = anchorsOf(title, this.line.topic);
    if (!anchor || more.length > 0) return undefined;
    // The lines of a list stand under the heading of the whole, but each is about something else.
    const isWhole = !/^(?:three-public|reception|procurement)\//.test(anchor.measure.id);
    if (isWhole && this.line.number !== undefined) return undefined;
    const rest = title.slice(0, anchor.start) + title.slice(anchor.end);
    return /^(?:财政拨款|支出|收入|决算|情况|说明|执行|的|具体|总体|一般公共预算|20[0-9]{2}年度?)*$/.test(rest)
      ? anchor.measure
      : undefined;
  }

  #isInBrackets(at: number): boolean {
    return this.#text.lastIndexOf("(", at) > this.#text.lastIndexOf(")", at);
  }

  #sentenceStart(before: number): number {
    return Math.max(this.#text.lastIndexOf("。", before - 1), this.#text.lastIndexOf(";", before - 1)) + 1;
  }

  #reasonAt(at: number): Reason | undefined {
    return this.#reasons.find((reason) => at >= reason.start && at < reason.end);
  }

  /** Terms between two figures change the subject, unless they stand in a reason or name the base of a share. */
  #enterSubjects(from: number, to: number): void {
    const share = /占(?!用|地)/.exec(this.#text.slice(from, to));
    const until = share ? from + share.index : to;
    for (const subject of this.#subjects) {
      if (subject.start < from || subject.start >= until || this.#reasonAt(subject.start)) continue;
      this.#become(this.#within(subject));
    }
  }

  /** 其中：基本支出 … after a coded row is part of that row. */
  #within({ measure, start }: Subject): Measure {
    const column = measure.id.endsWith("/basic") ? "basic" : measure.id.endsWith("/project") ? "project" : undefined;
    const current = this.#measure;
    if (column === undefined || !current?.path) return measure;
    const opening = this.#text.lastIndexOf("一般公共预算", start);
    return opening >= 0 && start - opening < 14 ? measure : { ...current, column };
  }

  #become(measure: Measure): void {
    if (this.#measure && measureKey(this.#measure) === measureKey(measure)) return;
    this.#measure = measure;
    this.#open = undefined;
  }

  #take(token: AmountFigure | PercentFigure, from: number): void {
    const lead = this.#text.slice(from, token.start);
    const place = { start: token.start, end: token.end };
    if (this.#reasonAt(token.start)) {
      this.#others.push({ line: this.line, kind: "explanation", ...place });
      return;
    }
    const named = namedBefore(lead, this.line, this.context.names);
    if (named && !this.#subjects.some((subject) => subject.start >= from && subject.end <= token.start)) {
      this.#become(named.measure);
    }
    const understood =
      token.kind === "amount" ? this.#amount(token, lead, from, named !== undefined) : this.#percent(token, lead, from);
    if (understood) return;
    // What follows may be said of the amount that is not understood.
    if (token.kind === "amount" && !this.#isInBrackets(token.start)) {
      this.#measure = undefined;
      this.#open = undefined;
    }
    // Targets and results of indicators are no claims on the accounts.
    const isIndicator = this.line.topic === "performance" && token.kind === "percent";
    this.#others.push({ line: this.line, kind: isIndicator ? "explanation" : "not-understood", ...place });
  }

  #amount(token: AmountFigure, lead: string, from: number, isNamed: boolean): boolean {
    const measure = this.#measure;
    if (!measure) return false;
    const role = amountRole(lead, this.context.year);
    const span = { figure: token, start: this.#phraseStart(token.start, from), end: token.end };
    if (role.role === "change") {
      const against = this.#against(token.start);
      if (against === undefined || !this.#isConnected(lead, from)) return false;
      const change = this.#change(
        against,
        measure,
        (known) => known.amount === undefined && known.growth === undefined,
      );
      change.amount = { ...span, direction: role.direction };
      return true;
    }
    if (role.role === "budget") {
      if (!this.#isConnected(lead, from)) return false;
      this.#statement(measure, span, (statement) => statement.budget === undefined).budget = {
        ...span,
        basis: role.basis,
      };
      return true;
    }
    if (role.role === "prior") {
      this.#statement(measure, span, (statement) => statement.prior === undefined).prior = span;
      return true;
    }
    const year = otherYear(lead, this.context.year);
    if (year !== undefined) {
      if (year !== "prior") return false;
      this.#statement(measure, span, (statement) => statement.prior === undefined).prior = span;
      return true;
    }
    // “3,333,456.78万元（约333.35亿元）” tells the same amount again.
    const isRestated = /^\((?:约|即|合|折合)?(?:为|人民币)?$/.test(lead) && this.#open?.value !== undefined;
    if (!isNamed && !isRestated && !this.#governs(lead, from)) return false;
    this.#statement(measure, span, (statement) => statement.value === undefined).value = span;
    return true;
  }

  #percent(token: PercentFigure, lead: string, from: number): boolean {
    const measure = this.#measure;
    const role = percentRole(lead) ?? this.#completionBehindBudget(lead);
    if (!measure || !role || token.isPoints) return false;
    const span = { figure: token, start: this.#phraseStart(token.start, from), end: token.end };
    if (role.role === "growth") {
      const against = this.#against(token.start);
      if (against === undefined || !this.#isConnected(lead, from)) return false;
      this.#change(against, measure, (known) => known.growth === undefined).growth = {
        ...span,
        direction: role.direction,
      };
      return true;
    }
    const own = { ...span, start: Math.max(span.start, role.role === "share" ? from + role.at : 0) };
    if (role.role === "share") {
      const base = this.#base(role.base, measure);
      this.#statement(measure, own, (known) => known.share === undefined).share = { ...own, base, baseText: role.base };
      return true;
    }
    this.#statement(measure, own, (known) => known.completion === undefined).completion = { ...own, basis: role.basis };
    return true;
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

  /** Whether the amount is said of the subject: between it and the amount stand only words that lead from one to the other. */
  #governs(lead: string, from: number): boolean {
    if (this.line.topic === "performance")
      return FILLER.test(lead.slice(Math.max(lead.lastIndexOf(","), lead.lastIndexOf(":")) + 1));
    const subject = findLast(this.#subjects, (one) => one.end <= from + lead.length && !this.#reasonAt(one.start));
    const between = subject && subject.end >= from ? lead.slice(subject.end - from) : lead;
    const isFollowing = !subject || subject.end < from;
    return (
      FILLER.test(between.replace(/\([^()]{0,16}\)/g, "")) &&
      !(isFollowing && this.#open?.value !== undefined && !/决算|执行/.test(between))
    );
  }

  /** Whether a change or a budget is said of the subject, and not of something between that is not known (会议费). */
  #isConnected(lead: string, from: number): boolean {
    // There each sentence has one subject.
    if (this.line.topic === "performance") return true;
    const subject = findLast(this.#subjects, (one) => one.end <= from + lead.length && !this.#reasonAt(one.start));
    const isNamed = subject !== undefined && subject.end >= from;
    const between = isNamed ? lead.slice(subject.end - from) : lead.slice(lead.lastIndexOf("。") + 1);
    const rest = between
      .replace(AGAINST_PRIOR, "")
      .replace(AGAINST_BUDGET, "")
      .replace(CHANGE_WORD, "")
      .replace(/\([^()]{0,16}\)/g, "")
      .replace(CONNECTORS, "");
    return FILLER.test(rest);
  }

  /** Against what the comparison before a place is made; last year's in the sentence unless another is nearer. */
  #against(at: number): Against | undefined {
    const from = this.#text.lastIndexOf("。", at - 1) + 1;
    const stretch = this.#text.slice(from, at);
    const prior = lastIndex(stretch, AGAINST_PRIOR);
    const budget = lastIndex(stretch, AGAINST_BUDGET);
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

  /** Adds the words of comparison and the reasons to the statements that they follow. */
  #withWords(): readonly Statement[] {
    for (const verdict of this.#verdicts) {
      if (this.#reasonAt(verdict.start)) continue;
      const statement = this.#ownerOf(verdict.start);
      if (!statement) continue;
      let change = statement.changes.find((known) => known.against === verdict.against);
      if (!change) {
        change = { against: verdict.against };
        statement.changes.push(change);
      }
      change.word ??= { start: verdict.start, end: verdict.end, direction: verdict.direction };
    }
    for (const reason of this.#reasons) {
      const owner = this.#ownerOf(reason.start);
      if (owner) owner.reasons.push(resolved(reason, owner, this.#verdicts));
      // Of a whole told with its parts, it is not sure what the reason explains; some reason is given.
      else this.#lastBefore(reason.start)?.reasons.push(reason);
    }
    return this.#statements;
  }

  #lastBefore(at: number): Statement | undefined {
    return findLast(this.#statements, (statement) => firstPlace(statement) < at);
  }

  /** The statement that words at a place go on with: of the quantity that their sentence names, or the last one. */
  #ownerOf(at: number): Statement | undefined {
    const sentence = this.#sentenceStart(at);
    const named = findLast(
      this.#subjects,
      (one) => one.start >= sentence && one.end <= at && !this.#reasonAt(one.start) && one.end > one.start,
    );
    const before = this.#statements.filter((statement) => firstPlace(statement) < at);
    if (named) {
      const key = measureKey(named.measure);
      return findLast(before, ({ measure }) => measureKey(measure) === key);
    }
    const last = before[before.length - 1];
    if (!last || firstPlace(last) >= sentence) return last;
    // The sentence before may have told several quantities.
    const from = this.#sentenceStart(Math.max(0, sentence - 1));
    const keys = new Set(before.filter((one) => firstPlace(one) >= from).map(({ measure }) => measureKey(measure)));
    return keys.size > 1 ? undefined : last;
  }
}

const firstPlace = (statement: Statement): number =>
  Math.min(
    ...[statement.value, statement.prior, statement.budget, statement.completion, statement.share].flatMap(
      (part) => part?.start ?? [],
    ),
    ...statement.changes.flatMap((change) => [
      change.amount?.start ?? Number.POSITIVE_INFINITY,
      change.growth?.start ?? Number.POSITIVE_INFINITY,
    ]),
  );

/** The comparison that a reason explains is the nearest before it. */
function resolved(reason: Reason, statement: Statement, verdicts: readonly Verdict[]): Reason {
  const verdict = findLast(verdicts, (one) => one.end <= reason.start + 4 && reason.start - one.end < 12);
  if (verdict) return { ...reason, against: verdict.against, direction: verdict.direction };
  const places = statement.changes.flatMap((change) => {
    const at = Math.max(change.amount?.end ?? -1, change.growth?.end ?? -1);
    return at >= 0 && at <= reason.start ? [{ change, at }] : [];
  });
  const nearest = places.sort((a, b) => b.at - a.at)[0]?.change;
  const direction = nearest?.amount?.direction ?? nearest?.growth?.direction;
  return { ...reason, against: nearest?.against, direction };
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const found of text.matchAll(pattern)) last = found.index;
  return last;
}

/** Words that lead from a term to its amount. */
export const FILLER =
  /^(?:[:,"、\-(]|20[0-9]{2}年度?|本年度?|当年|全年|年度|截至|财政拨款|拨款|支出|收入|决算|实际|执行|完成|总额|总计|合计|小计|金额|数额|数|共计|共|均|各|约|为|是|达到|达|发生|安排|情况|资金|费用|经费|的|其中|大约|部门|单位|用于|主要|类|款|项|含|分别|涉及)*$/;
