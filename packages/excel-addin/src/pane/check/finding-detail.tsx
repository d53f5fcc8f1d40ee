import type { CellRef, Finding } from "@juesuan/core";
import { useState } from "react";
import { Evidence } from "./evidence.js";
import type { FindingActions } from "./finding-actions.js";
import { FindingFigures } from "./finding-figures.js";
import { IgnoreForm } from "./ignore-form.js";
import { QuotedParagraph } from "./quoted-paragraph.js";
import { SuggestedChange } from "./suggested-change.js";

interface Props {
  readonly finding: Finding;
  readonly unit: string;
  readonly actions: FindingActions;
  readonly onSelect: (cell: CellRef) => void;
}

/** Everything about one finding: figures, why, what to do, its basis and proof, the other places, and what can be done. */
export function FindingDetail({ finding, unit, actions, onSelect }: Props) {
  const [ignoring, setIgnoring] = useState(false);
  const suggestions = finding.suggestions ?? [];
  return (
    <div className="finding-detail">
      <QuotedParagraph place={finding.where[0]} paragraphs={actions.paragraphs} />
      <FindingFigures finding={finding} unit={unit} />
      <dl className="reasons">
        <dt>原因</dt>
        <dd>{finding.why}</dd>
        <dt>处理</dt>
        <dd>{finding.fix}</dd>
        {finding.basis && (
          <>
            <dt>依据</dt>
            <dd>{finding.basis}</dd>
          </>
        )}
      </dl>
      <Certificate finding={finding} />
      <Evidence anchors={finding.where} onSelect={onSelect} />
      {suggestions.map((suggestion) => (
        <SuggestedChange
          key={`${suggestion.sheet}!${suggestion.cell} ${suggestion.to}`}
          suggestion={suggestion}
          unit={unit}
          actions={actions}
        />
      ))}
      {ignoring ? (
        <IgnoreForm
          onIgnore={(reason, by) => actions.ignore(finding, reason, by)}
          onCancel={() => setIgnoring(false)}
        />
      ) : (
        <p className="finding-end">
          <button type="button" className="plain" onClick={() => setIgnoring(true)}>
            忽略并说明理由…
          </button>
          <span className="quiet">{finding.id}</span>
        </p>
      )}
    </div>
  );
}

/** The proof that the figures cannot agree, so that anyone can add it up again. */
function Certificate({ finding }: { readonly finding: Finding }) {
  const lines = finding.certificate ?? [];
  if (lines.length === 0) return null;
  return (
    <details className="certificate">
      <summary>为什么一定有错（{lines.length} 条勾稽关系）</summary>
      <p>
        把下列勾稽关系按所列倍数相加，金额两两抵消之后等号两边仍不相等，差额超过各数四舍五入所能造成的尾差。所以不是尾差，其中至少有一个数录错了。
      </p>
      <ul>
        {lines.map(({ identity, factor }) => (
          <li key={identity}>
            <span className="factor">{factor < 0 ? `减 ${-factor} 倍` : `加 ${factor} 倍`}</span>
            <span>{identity}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
