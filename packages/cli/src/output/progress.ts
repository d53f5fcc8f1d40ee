/** How far a long run has come, on standard error: one line that is rewritten in a terminal, a few plain lines elsewhere. */

/** Shorter runs need no progress. */
const WORTH_IT = { terminal: 20, elsewhere: 200 } as const;

export interface Progress {
  done(count: number): void;
  end(): void;
}

const SILENT: Progress = { done: () => {}, end: () => {} };

/** `isShownElsewise`: reports in the same terminal or a line per file show it, or nothing shall. */
export function progressOf(total: number, isShownElsewise: boolean): Progress {
  const { stderr } = process;
  if (isShownElsewise) return SILENT;
  if (stderr.isTTY) {
    if (total < WORTH_IT.terminal) return SILENT;
    return {
      done: (count) => stderr.write(`\r已核对 ${count}/${total} 份`),
      end: () => stderr.write("\r\u001b[K"),
    };
  }
  if (total < WORTH_IT.elsewhere) return SILENT;
  const step = Math.ceil(total / 10);
  return {
    done: (count) => {
      if (count % step === 0 || count === total) stderr.write(`已核对 ${count}/${total} 份\n`);
    },
    end: () => {},
  };
}
