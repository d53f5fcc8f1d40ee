import { OUTCOME_LABELS, type OutcomeKind } from "@juesuan/core";
import type { CheckedWorkbook, ListedOutcome } from "../../engine/tasks/check-reply.js";

const ORDER = ["failed", "passed", "explained", "not-applicable", "not-run"] as const satisfies readonly OutcomeKind[];

/** How much was compared: rules that came to a judgement, and the places they looked at. */
export function coverageText(outcomes: readonly ListedOutcome[]): string {
  const judged = outcomes.filter((each) => each.places > 0);
  const places = judged.reduce((sum, each) => sum + each.places, 0);
  const parts = [`${judged.length} 条规则核对了 ${places} 处`];
  const count = (kind: OutcomeKind) => outcomes.filter((each) => each.outcome === kind).length;
  if (count("not-applicable") > 0) parts.push(`${count("not-applicable")} 条不适用`);
  if (count("not-run") > 0) parts.push(`${count("not-run")} 条未能检查`);
  return `${parts.join("，")}。`;
}

/** What was checked and what was not: every rule with its outcome, and the parts of the workbook that are no table. */
export function Coverage({ result }: { readonly result: CheckedWorkbook }) {
  const crashed = result.outcomes.filter((each) => each.crashed);
  return (
    <section className="coverage" aria-label="检查范围">
      <h2>检查范围</h2>
      <p>{coverageText(result.outcomes)}</p>
      {crashed.length > 0 && (
        <p className="alert">{crashed.map((each) => each.number).join("、")} 运行时出错，这些规则没有得到结果。</p>
      )}
      <details>
        <summary>逐条规则的结果（{result.outcomes.length} 条）</summary>
        {ORDER.map((kind) => (
          <OutcomesOf key={kind} kind={kind} outcomes={result.outcomes.filter((each) => each.outcome === kind)} />
        ))}
      </details>
      {result.others.length > 0 && (
        <details>
          <summary>没有作为决算表检查的内容（{result.others.length} 处）</summary>
          <ul>
            {result.others.map((part) => (
              <li key={`${part.sheet} ${part.range}`}>
                {part.sheet} {part.range}：{part.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OutcomesOf({ kind, outcomes }: { readonly kind: OutcomeKind; readonly outcomes: readonly ListedOutcome[] }) {
  if (outcomes.length === 0) return null;
  return (
    <>
      <h3>
        {OUTCOME_LABELS[kind]} {outcomes.length} 条
      </h3>
      <ul>
        {outcomes.map((each) => (
          <li key={each.number}>
            {each.number} {each.title}
            {each.places > 0 && `，${each.places} 处`}
            {each.reason !== undefined && `：${each.reason}`}
          </li>
        ))}
      </ul>
    </>
  );
}
