/** Messages to the person at the keyboard. They go to standard error, so that standard output holds reports only. */

/** Prints one line. A closed standard error is no reason to stop. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Whether to show where in the program something went wrong. */
export const isDebugging = (env = process.env): boolean => (env.JUESUAN_DEBUG ?? "") !== "";

/** One line for something that should not happen, with the place only when debugging. */
export function sayCrash(what: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  const told = `${what}：${reason.split("\n")[0] ?? ""}。这是程序的问题`;
  if (!isDebugging()) say(`${told}，设环境变量 JUESUAN_DEBUG=1 再运行一次可以看到出错的位置，请连同它一起反馈。`);
  else
    say(
      `${told}，出错的位置如下，请一起反馈。\n${error instanceof Error && error.stack ? error.stack : String(error)}`,
    );
}
