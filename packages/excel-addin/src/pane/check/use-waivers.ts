import type { Finding } from "@juesuan/core";
import { useCallback, useEffect, useState } from "react";
import type { WorkbookHost } from "../../host/workbook-host.js";
import type { Waiver } from "../../waivers/waiver.js";
import { readWaiverPart, WAIVERS_NAMESPACE, waiverPart } from "../../waivers/waiver-part.js";
import type { Tell } from "../notice.js";

export interface Waivers {
  readonly all: readonly Waiver[];
  /** Ignores a finding, with the reason. */
  ignore(finding: Finding, reason: string, by: string): Promise<void>;
  /** Takes ignored findings up again. */
  restore(ids: readonly string[]): Promise<void>;
}

const NOT_UNDERSTOOD = {
  kind: "problem",
  message: "工作簿里保存的忽略记录读不懂，没有采用，也没有改动。",
  fix: "它可能由更新的版本写入，请升级后再试；在此之前不能忽略问题。",
} as const;

/** The findings that are ignored in a workbook; kept inside the workbook. Read anew when `workbook` differs. */
export function useWaivers(host: WorkbookHost, workbook: unknown, tell: Tell): Waivers {
  const [all, setAll] = useState<readonly Waiver[]>([]);
  const [isReadable, setReadable] = useState(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `workbook` stands for the file or check the part is read for
  useEffect(() => {
    let left = false;
    void host.getState(WAIVERS_NAMESPACE).then((answer) => {
      if (left || !answer.ok) return;
      const read = answer.value === undefined ? [] : readWaiverPart(answer.value);
      setAll(read ?? []);
      setReadable(read !== undefined);
      if (read === undefined) tell(NOT_UNDERSTOOD);
    });
    return () => {
      left = true;
    };
  }, [host, workbook, tell]);

  const keep = useCallback(
    async (waivers: readonly Waiver[]) => {
      if (!isReadable) {
        tell(NOT_UNDERSTOOD);
        return;
      }
      const answer = await host.setState(WAIVERS_NAMESPACE, waivers.length === 0 ? undefined : waiverPart(waivers));
      if (answer.ok) setAll(waivers);
      else tell({ kind: "problem", message: `没有记下：${answer.message}`, fix: answer.fix });
    },
    [host, isReadable, tell],
  );

  return {
    all,
    ignore: ({ id, rule }, reason, by) =>
      keep([...all.filter((each) => each.id !== id), { id, rule, reason, by, at: new Date().toISOString() }]),
    restore: (ids) => keep(all.filter((each) => !ids.includes(each.id))),
  };
}
