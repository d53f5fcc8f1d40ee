/** `juesuan config show`: every item that applies, with the file that says so. */
import { stat } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { RULES, type RuleSetting, SEVERITY_LABELS } from "@juesuan/core";
import { configurationOf } from "../../configuration/configuration.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";

export async function showConfig(given: string, explicit: string | undefined): Promise<ExitStatus> {
  const path = resolve(given);
  const isFolder = await stat(path).then(
    (about) => about.isDirectory(),
    () => false,
  );
  const { files, items, problems } = await configurationOf(isFolder ? path : dirname(path), explicit);
  for (const problem of problems) say(problem);
  if (files.length === 0 && problems.length === 0) say("没有配置文件，全部按默认。");
  const lines = [...items].map(
    ([key, { value, from }]) => `${LABELS[top(key)] ?? top(key)}  ${inWords(key, value)}　　← ${shortened(from)}`,
  );
  if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
  return problems.length > 0 ? EXIT.impossible : EXIT.fine;
}

const top = (key: string): string => key.split(".")[0] ?? key;

/** Relative where that is shorter and does not climb. */
const shortened = (file: string): string => {
  const near = relative(process.cwd(), file);
  return near.startsWith("..") ? file : near;
};

const LABELS: Readonly<Record<string, string>> = {
  year: "年度",
  disclosure: "公开主体",
  unitKind: "单位性质",
  region: "地区写法",
  limits: "提示界限",
  rules: "规则",
  codes: "科目表",
  localCodes: "本地科目",
  prior: "上年决算",
  budget: "本年预算",
  units: "所属单位",
  pairs: "对应表",
};

function inWords(key: string, value: unknown): string {
  if (key.startsWith("rules.")) {
    const meta = RULES.find((rule) => rule.meta.id === key.slice("rules.".length))?.meta;
    const setting = value as RuleSetting;
    const what = "off" in setting ? `停用，理由：${setting.off}` : `改为${SEVERITY_LABELS[setting.severity]}`;
    return `${meta?.number ?? ""} ${meta?.title ?? ""}：${what}`;
  }
  if (key.startsWith("localCodes.")) {
    const { code, name, year } = value as { code: string; name: string; year?: number };
    return `${code} ${name}${year === undefined ? "" : `（${year} 年）`}`;
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
