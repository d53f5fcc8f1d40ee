/** What a line is speaking of while its figures are read from left to right. */
import { reasonAt } from "./attached-words.js";
import { leadsToAmount, leadsToComparison } from "./connecting-words.js";
import { findLast } from "./find-last.js";
import { headingMeasure, subjectsOf } from "./line-subjects.js";
import { isFundIncome, type Measure, measureKey, otherSide } from "./measure.js";
import type { NameLookup } from "./names-before.js";
import { isInPassing, isUse, joinTerms, type Named, sumOf } from "./naming.js";
import type { ProseLine } from "./prose.js";
import type { Reason } from "./statement.js";
import type { Topic } from "./topic.js";

export class SpokenOf {
  /** The quantity; undefined where it is not known. */
  measure: Measure | undefined;
  /** What the heading announces. */
  readonly headed: Measure | undefined;
  readonly terms: readonly Named[];
  /** Of “分别为”: the quantities whose amounts are still to come. */
  #waiting: readonly Measure[] = [];
  /** The whole that a “其中” list tells the parts of: a sentence behind the list that names nothing goes on with it. */
  #listed: Measure | undefined;

  /** Keys of what was told since the sentence began. */
  readonly #told = new Set<string>();
  private readonly topic: Topic;

  constructor(
    line: ProseLine,
    names: NameLookup,
    private readonly text: string,
    private readonly reasons: readonly Reason[],
    /** Called when something else is spoken of, or the same anew. */
    private readonly onRestart: () => void,
  ) {
    this.topic = line.topic;
    this.terms = joinTerms(text, subjectsOf(line, names));
    this.headed = headingMeasure(line);
    this.measure = this.headed;
  }

  /** Remembers the whole where a list of parts begins, and goes back to it in the sentence behind the list. */
  followList(between: string): void {
    const stop = between.lastIndexOf("。");
    if (stop >= 0) {
      // Of several quantities told without their whole, the next sentence goes on with none for sure.
      if (this.#told.size > 1 && !this.#listed) this.restart(undefined);
      this.#told.clear();
    }
    if (stop >= 0 && this.#listed && !/^[,:]?其中/.test(between.slice(stop + 1))) {
      this.restart(this.#listed);
      this.#listed = undefined;
    }
    if (/其中/.test(between.slice(stop + 1)) && this.measure && !this.#listed) this.#listed = this.measure;
  }

  /** Terms between two figures change the subject, unless they stand in a reason or name the base of a share. */
  enter(from: number, to: number): void {
    const share = /占(?!用|地)/.exec(this.text.slice(from, to));
    const until = share ? from + share.index : to;
    for (const subject of this.terms) {
      if (subject.start < from || subject.start >= until || reasonAt(this.reasons, subject.start)) continue;
      if (isInPassing(this.text, subject, to) || isUse(this.text, subject, from, to)) continue;
      this.#waiting = [];
      if (subject.members.length === 1) this.turnTo(this.#within(subject));
      else this.#becomeAll(subject, this.text.slice(subject.end, to));
    }
  }

  /** “A和B分别为1万元、2万元” tells each; “A和B均为0万元” the last as well; “A和B1万元” their sum. */
  #becomeAll({ members, measure }: Named, behind: string): void {
    const [first, ...rest] = members;
    if (behind.includes("分别") && first) {
      this.turnTo(first);
      this.#waiting = rest;
      return;
    }
    if (/^[^,。;]{0,12}[均都各]/.test(behind)) this.turnTo(measure);
    else this.restart(sumOf(members));
  }

  /** 其中：基本支出 … after a coded row is part of that row. */
  #within({ measure, start, end }: Named): Measure {
    // “政府性基金预算财政拨款本年收入5万元…；本年支出4万元” is that of the fund.
    const isAlone = /^(?:本年|当年)?支出(?:合计)?$/.test(this.text.slice(start, end));
    if (isAlone && this.measure && isFundIncome(this.measure)) return otherSide(this.measure) ?? measure;
    const column = measure.id.endsWith("/basic") ? "basic" : measure.id.endsWith("/project") ? "project" : undefined;
    const current = this.measure;
    if (column === undefined || !current?.path) return measure;
    const opening = this.text.lastIndexOf("一般公共预算", start);
    return opening >= 0 && start - opening < 14 ? measure : { ...current, column };
  }

  turnTo(measure: Measure): void {
    if (this.measure && measureKey(this.measure) === measureKey(measure)) return;
    this.restart(measure);
  }

  restart(measure: Measure | undefined): void {
    this.measure = measure;
    if (measure) this.#told.add(measureKey(measure));
    this.onRestart();
  }

  /** After “分别为” each further amount is of the next quantity. */
  next(lead: string): void {
    const [next, ...rest] = this.#waiting;
    if (!next || !/^(?:[、,]|和|及|与)?$/.test(lead)) return;
    this.#waiting = rest;
    this.restart(next);
  }

  termBefore(at: number): Named | undefined {
    return findLast(this.terms, (one) => one.end <= at && !reasonAt(this.reasons, one.start));
  }

  /** “用于保障机构正常运转的日常支出60.00万元” under the heading 基本支出情况. */
  isOfHeading(lead: string, isFirst: boolean): boolean {
    return (
      isFirst &&
      this.measure === this.headed &&
      /^[^,;。:]{0,4}|用于/.test(lead) &&
      /(?:日常|各项|经费)支出(?:决算)?(?:为|共计|合计)?$/.test(lead)
    );
  }

  /** Whether the amount is said of the subject: between it and the amount stand only words that lead from one to the other. */
  governs(lead: string, from: number, hasValue: boolean): boolean {
    if (this.topic === "performance")
      return leadsToAmount(lead.slice(Math.max(lead.lastIndexOf(","), lead.lastIndexOf(":")) + 1));
    const subject = this.termBefore(from + lead.length);
    const isNamed = subject !== undefined && subject.end >= from;
    // The brackets around an alias, or around the term itself, close behind it.
    const between = isNamed ? lead.slice(subject.end - from).replace(/^"?\)/, "") : lead;
    return leadsToAmount(between) && (isNamed || !hasValue || /决算|执行/.test(between));
  }

  /** Whether a change or a budget is said of the subject, and not of something between that is not known. */
  isConnected(lead: string, from: number): boolean {
    // There each sentence has one subject.
    if (this.topic === "performance") return true;
    const subject = this.termBefore(from + lead.length);
    const isNamed = subject !== undefined && subject.end >= from;
    // A reason that stands between is said of what came before.
    const reason = findLast(this.reasons, (one) => one.end <= from + lead.length);
    const start = Math.max(isNamed ? subject.end - from : lead.lastIndexOf("。") + 1, (reason?.end ?? 0) - from, 0);
    return leadsToComparison(lead.slice(start));
  }
}
