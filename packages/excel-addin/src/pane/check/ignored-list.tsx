import type { Finding, Waiver } from "@juesuan/core";
import { placeText } from "./places.js";

interface Props {
  /** Findings that are ignored. */
  readonly findings: readonly Finding[];
  /** Reasons whose finding is gone: the figure was changed since. */
  readonly lapsed: readonly Waiver[];
  readonly onRestore: (ids: readonly string[]) => void;
}

/** What the user ignored, with the reasons; each can be taken up again. */
export function IgnoredList({ findings, lapsed, onRestore }: Props) {
  if (findings.length === 0 && lapsed.length === 0) return null;
  return (
    <details className="ignored">
      <summary>已忽略 {findings.length} 条</summary>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.id} ${placeText(finding.where[0])}`}>
            <p>
              {placeText(finding.where[0])}：{finding.message}
            </p>
            <p className="quiet">
              理由：{finding.waived?.reason}
              {finding.waived?.by && `（${finding.waived.by}，${finding.waived.at.slice(0, 10)}）`}
            </p>
            <button type="button" onClick={() => onRestore([finding.id])}>
              恢复
            </button>
          </li>
        ))}
      </ul>
      {lapsed.length > 0 && (
        <p className="quiet">
          另有 {lapsed.length} 条忽略记录已失效：对应的数字已经改动，或问题已经不在。{" "}
          <button type="button" className="plain" onClick={() => onRestore(lapsed.map(({ id }) => id))}>
            清理
          </button>
        </p>
      )}
    </details>
  );
}
