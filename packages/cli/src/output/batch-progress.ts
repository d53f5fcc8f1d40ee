/** How far a batch has come: rate, time left, totals. One line that is rewritten in a terminal, plain lines elsewhere. */
import type { UnitOutcome } from "../batch/unit-task.js";
import { columnsOf } from "./columns.js";

export interface BatchProgress {
  done(outcome: UnitOutcome): void;
  end(): void;
}

/** Plain lines come no oftener than this. */
const SECONDS_BETWEEN_LINES = 10;
/** A terminal is redrawn no oftener than this. */
const MILLISECONDS_BETWEEN_DRAWS = 100;

export function batchProgress(total: number, stream: NodeJS.WriteStream, now: () => number = Date.now): BatchProgress {
  const start = now();
  let done = 0;
  let checked = 0;
  let shown = 0;
  let error = 0;
  let warning = 0;
  let unread = 0;
  /** The whole, then ever less: a line that wraps cannot be rewritten. */
  const texts = (): readonly string[] => {
    const seconds = Math.max(0.001, (now() - start) / 1000);
    const rate = checked / seconds;
    const isEnding = checked === 0 || done >= total;
    const left = isEnding ? "" : `，剩余约 ${duration(Math.ceil((total - done) / (done / seconds || 1)))}`;
    const unreadWords = unread > 0 ? `，未核对成 ${unread} 份` : "";
    const far = `已核对 ${done}/${total} 份（${Math.floor((done / Math.max(1, total)) * 100)}%）`;
    const found = `；错误 ${error}，警告 ${warning}`;
    const speed = `，每秒 ${rate.toFixed(1)} 份`;
    return [
      far + speed + left + found + unreadWords,
      far + left + found + unreadWords,
      far + left + found,
      far + left,
      far,
    ];
  };
  const fitting = (): string => {
    const columns = (stream.columns ?? 80) - 1;
    const all = texts();
    return all.find((text) => columnsOf(text) <= columns) ?? all.at(-1) ?? "";
  };
  const isDue = (): boolean =>
    now() - shown >= (stream.isTTY ? MILLISECONDS_BETWEEN_DRAWS : SECONDS_BETWEEN_LINES * 1000);
  const show = (): void => {
    shown = now();
    stream.write(stream.isTTY ? `\r\u001b[K${fitting()}` : `${texts()[0]}\n`);
  };
  // The first plain line comes after the first interval: a short run needs none.
  shown = start;
  return {
    done({ status, summary, report }) {
      done += 1;
      if (report !== undefined) checked += 1;
      if (status !== "ok") unread += 1;
      else {
        error += summary.error;
        warning += summary.warning;
      }
      if (isDue()) show();
    },
    end() {
      if (stream.isTTY) stream.write("\r\u001b[K");
    },
  };
}

/** “45 秒”, “3 分 20 秒”, “2 小时 5 分”. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} 秒`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
  return `${Math.floor(seconds / 3600)} 小时 ${Math.floor((seconds % 3600) / 60)} 分`;
}
