import { a1 } from "@juesuan/core";
import { useCallback, useEffect, useState } from "react";
import type { CellChange, CellInput, ChangeOutcome, WorkbookHost } from "../../host/workbook-host.js";
import type { Tell } from "../notice.js";

export interface Edits {
  /** Changes that were written and not taken back, the latest last. */
  readonly written: readonly CellChange[];
  write(change: CellChange): Promise<void>;
  /** Takes the latest change back. */
  undo(): Promise<void>;
}

/** Why a change was not made, and what to do. */
const REFUSALS: Readonly<Record<Exclude<ChangeOutcome, "applied">, readonly [message: string, fix: string]>> = {
  changed: ["这个单元格的内容已经变了", "请重新检查，按新的结果处理。"],
  formula: ["这个单元格是公式，不会用数值替换", "请单击定位，检查公式引用的单元格。"],
  protected: ["工作表受保护，不能写入", "请先在“审阅”选项卡撤销工作表保护，再试一次。"],
  missing: ["工作表已经不在了", "请重新检查，按新的结果处理。"],
};

/** A content as the user reads it. */
export function inputText(input: CellInput): string {
  switch (input.kind) {
    case "empty":
      return "（空）";
    case "number":
      return String(input.value);
    case "text":
      return input.text;
    case "formula":
      return `=${input.formula}`;
  }
}

export const placeOfChange = (change: CellChange): string => `${change.sheet} ${a1(change)}`;

/** Writes cells through the host, and can take each back as long as nobody has changed it since. */
export function useEdits(host: WorkbookHost, tell: Tell): Edits {
  const [written, setWritten] = useState<readonly CellChange[]>([]);

  useEffect(
    () =>
      host.onChange((change) => {
        if (change === "replaced") setWritten([]);
      }),
    [host],
  );

  const apply = useCallback(
    async (change: CellChange, what: string): Promise<boolean> => {
      const answer = await host.apply([change]);
      if (!answer.ok) {
        tell({ kind: "problem", message: `没有${what}：${answer.message}`, fix: answer.fix });
        return false;
      }
      const outcome = answer.value[0]?.outcome ?? "missing";
      if (outcome === "applied") return true;
      const [message, fix] = REFUSALS[outcome];
      tell({ kind: "problem", message: `${placeOfChange(change)} 没有${what}：${message}。`, fix });
      return false;
    },
    [host, tell],
  );

  return {
    written,
    async write(change) {
      if (!(await apply(change, "写入"))) return;
      setWritten((before) => [...before, change]);
      tell(undefined);
    },
    async undo() {
      const last = written.at(-1);
      if (!last) return;
      if (!(await apply({ ...last, from: last.to, to: last.from }, "还原"))) return;
      setWritten((before) => before.filter((change) => change !== last));
      tell({
        kind: "done",
        message: `已还原 ${placeOfChange(last)}：${inputText(last.to)} → ${inputText(last.from)}。`,
      });
    },
  };
}
