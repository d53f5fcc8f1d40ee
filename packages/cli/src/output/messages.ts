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
  say(`${what}：${reason.split("\n")[0] ?? ""}`);
  if (isDebugging()) say(error instanceof Error && error.stack ? error.stack : String(error));
  else say("这是程序的问题。设环境变量 JUESUAN_DEBUG=1 再运行一次，可以看到出错的位置，请连同它一起反馈。");
}
