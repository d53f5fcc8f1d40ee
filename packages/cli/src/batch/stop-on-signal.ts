/** Ctrl-C and its like: the run ends in order, the second one at once. */
export interface StopSignal {
  readonly isStopped: boolean;
  end(): void;
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

export function stopOnSignal(told: () => void): StopSignal {
  let isStopped = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopped) {
      end();
      process.kill(process.pid, signal);
      return;
    }
    isStopped = true;
    told();
  };
  const end = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return {
    get isStopped() {
      return isStopped;
    },
    end,
  };
}
