import { type Finding, parseA1, SEVERITY_LABELS } from "@juesuan/core";
import { useState } from "react";
import type { HostAnswer, Mark, MarkingResult, WorkbookHost } from "../../host/workbook-host.js";
import type { Tell } from "../notice.js";
import { marksBySheet } from "./finding-groups.js";

interface Props {
  readonly host: WorkbookHost;
  readonly findings: readonly Finding[];
  readonly tell: Tell;
}

/** Sets and clears marks in the workbook. They stay until they are cleared, and must be before submission. */
export function MarksBar({ host, findings, tell }: Props) {
  const [isMarked, setMarked] = useState(false);
  const marks = marksOf(findings);
  const mark = async () => {
    const answer = await host.mark(marks);
    if (answer.ok) setMarked(answer.value.count > 0);
    tell(noticeOf(answer, `已标记 ${answer.ok ? answer.value.count : 0} 个单元格。提交前请清除标记。`));
  };
  const clear = async () => {
    const answer = await host.clearMarks();
    if (answer.ok) setMarked(false);
    tell(
      noticeOf(
        answer,
        answer.ok && answer.value.count === 0
          ? "工作簿里没有本工具的标记。"
          : `已清除 ${answer.ok ? answer.value.count : 0} 处标记。`,
      ),
    );
  };
  return (
    <p className="buttons">
      <button type="button" disabled={marks.length === 0} onClick={() => void mark()}>
        在表中标记
      </button>
      <button type="button" onClick={() => void clear()}>
        清除标记
      </button>
      {isMarked && <span className="reminder">表中有标记，提交前请清除。</span>}
    </p>
  );
}

/** One mark for each cell to correct: the gravest severity there, and what is wrong. */
function marksOf(findings: readonly Finding[]): readonly Mark[] {
  return [...marksBySheet(findings)].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([cell, severity]) => {
      const place = parseA1(cell);
      const here = findings.filter(({ where: [at] }) => at.kind === "cell" && at.sheet === sheet && at.cell === cell);
      const note = here.map(({ severity: level, message, fix, id }) =>
        [`[${SEVERITY_LABELS[level]}] ${message}`, `处理：${fix}`, id].join("\n"),
      );
      return place ? [{ sheet, ...place, severity, note: note.join("\n\n") }] : [];
    }),
  );
}

const WHY = { protected: "受保护，没有改动", missing: "已经不在" } as const;

function noticeOf(answer: HostAnswer<MarkingResult>, message: string) {
  if (!answer.ok) return { kind: "problem", message: answer.message, fix: answer.fix } as const;
  const { refused } = answer.value;
  if (refused.length === 0) return { kind: "done", message } as const;
  const names = refused.map(({ sheet, why }) => `“${sheet}”${WHY[why]}`).join("，");
  return { kind: "problem", message: `${message}工作表${names}。`, fix: "请撤销工作表保护或重新检查后再试。" } as const;
}
