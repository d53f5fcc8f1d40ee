import type { Finding, Waiver } from "@juesuan/core";
import { useCallback, useEffect, useState } from "react";
import type { Engine } from "../../engine/engine.js";
import type { WorkbookHost } from "../../host/workbook-host.js";
import type { Tell } from "../notice.js";

export interface Waivers {
  readonly all: readonly Waiver[];
  /** Ignores a finding, with the reason. */
  ignore(finding: Finding, reason: string, by: string): Promise<void>;
  /** Takes ignored findings up again. */
  restore(ids: readonly string[]): Promise<void>;
}

/** The custom XML part that keeps ignored findings in a workbook; the command line reads and writes the same. */
export const WAIVERS_NAMESPACE = "urn:juesuan:waivers:1";

const NOT_UNDERSTOOD = {
  kind: "problem",
  message: "工作簿里保存的忽略记录读不懂，没有采用，也没有改动。",
  fix: "它可能由更新的版本写入，请升级后再试；在此之前不能忽略问题。",
} as const;

/** The findings that are ignored in a workbook; kept inside the workbook. Read anew when `workbook` differs. */
export function useWaivers(host: WorkbookHost, engine: Engine, workbook: unknown, tell: Tell): Waivers {
  const [all, setAll] = useState<readonly Waiver[]>([]);
  const [isReadable, setReadable] = useState(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `workbook` stands for the file or check the part is read for
  useEffect(() => {
    let left = false;
    const read = async () => {
      const answer = await host.getState(WAIVERS_NAMESPACE);
      if (!answer.ok || answer.value === undefined) return { isReadable: true, waivers: [] };
      const reading = await engine.run("readWaivers", answer.value);
      return reading.ok && reading.value.ok
        ? { isReadable: true, waivers: reading.value.waivers }
        : { isReadable: false, waivers: [] };
    };
    void read().then((kept) => {
      if (left) return;
      setAll(kept.waivers);
      setReadable(kept.isReadable);
      if (!kept.isReadable) tell(NOT_UNDERSTOOD);
    });
    return () => {
      left = true;
    };
  }, [host, engine, workbook, tell]);

  const keep = useCallback(
    async (waivers: readonly Waiver[]) => {
      if (!isReadable) {
        tell(NOT_UNDERSTOOD);
        return;
      }
      const xml = waivers.length === 0 ? undefined : await engine.run("printWaivers", waivers);
      const answer = xml?.ok === false ? xml : await host.setState(WAIVERS_NAMESPACE, xml?.value);
      if (answer.ok) setAll(waivers);
      else tell({ kind: "problem", message: `没有记下：${answer.message}`, fix: answer.fix });
    },
    [host, engine, isReadable, tell],
  );

  return {
    all,
    ignore: ({ id, rule }, reason, by) =>
      keep([...all.filter((each) => each.id !== id), { id, rule, reason, by, at: new Date().toISOString() }]),
    restore: (ids) => keep(all.filter((each) => !ids.includes(each.id))),
  };
}
