/** One configuration file: its text → what it says, or Chinese sentences about what is wrong with it. */
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type OverlayCode, RULES, type RuleSetting, type Severity } from "@juesuan/core";
import { type ConfigFile, configSchema } from "./schema.js";

/** What one file lays down, paths made absolute. */
export interface ReadConfig {
  readonly file: string;
  readonly content: ConfigFile;
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: ReadConfig }
  | { readonly ok: false; readonly problems: readonly string[] };

const SEVERITIES: Readonly<Record<string, Severity>> = {
  error: "error",
  warning: "warning",
  info: "info",
  错误: "error",
  警告: "warning",
  提示: "info",
};

/** Reads a file. `undefined` when it is not there. */
export async function readConfigFile(file: string): Promise<ConfigReading | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes(code)) return undefined;
    return { ok: false, problems: ["读不出来，请检查文件的权限。"] };
  }
  return parseConfig(file, text);
}

/** Reads the text of a file; all that is wrong is told at once. */
export function parseConfig(file: string, text: string): ConfigReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const reason = error instanceof Error ? (/position (\d+)/.exec(error.message)?.[1] ?? "") : "";
    const line = reason === "" ? "" : `，大约在第 ${text.slice(0, Number(reason)).split("\n").length} 行`;
    return {
      ok: false,
      problems: [`不是合格的 JSON${line}。常见原因：少了逗号或引号，用了中文引号，最后一项后面多了逗号。`],
    };
  }
  const parsed = configSchema.safeParse(value);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(issueInWords) };
  const content = parsed.data;
  const problems: string[] = [];
  const rules = readRules(content, problems);
  findContradictions(content, problems);
  if (problems.length > 0) return { ok: false, problems };
  const absolute = (path: string): string => resolve(dirname(file), path);
  const codes = content.codes === undefined ? undefined : [content.codes].flat().map(absolute);
  const paths = Object.fromEntries(
    (["prior", "budget", "units", "pairs"] as const).flatMap((key) => {
      const path = content[key];
      return path === undefined ? [] : [[key, absolute(path)]];
    }),
  );
  const region =
    content.region !== undefined && /[/\\]|\.json$/i.test(content.region) ? { region: absolute(content.region) } : {};
  return {
    ok: true,
    config: { file, content: { ...content, ...paths, ...region, ...(codes ? { codes } : {}) }, rules },
  };
}

/** Local codes as an overlay takes them. */
export const localCodesOf = ({ localCodes = [] }: ConfigFile, year: number | undefined): readonly OverlayCode[] =>
  localCodes
    .filter((code) => code.year === undefined || year === undefined || code.year === year)
    .map(({ code, name }) => ({ classification: CLASSIFICATIONS[code.charAt(0)] ?? "functional", code, name }));

const CLASSIFICATIONS: Readonly<Record<string, OverlayCode["classification"]>> = {
  "1": "revenue",
  "2": "functional",
  "3": "departmental-economic",
  "5": "government-economic",
};

function readRules({ rules = {} }: ConfigFile, problems: string[]): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  const namedAs = new Map<string, string>();
  for (const [name, given] of Object.entries(rules)) {
    const meta = RULES.find((rule) => rule.meta.id === name || rule.meta.number === name.toUpperCase())?.meta;
    if (!meta) {
      problems.push(`没有规则“${name}”。用 juesuan rules 查看全部规则的编号。`);
      continue;
    }
    const before = namedAs.get(meta.id);
    if (before !== undefined) {
      problems.push(`“${before}”和“${name}”是同一条规则（${meta.title}），只能写一处。`);
      continue;
    }
    namedAs.set(meta.id, name);
    if (typeof given === "object" && "off" in given) {
      if (given.off.trim() === "") problems.push(`停用规则 ${name} 要写明理由：{ "off": "理由" }。`);
      else settings.set(meta.id, { off: given.off.trim() });
    } else {
      const severity = SEVERITIES[typeof given === "string" ? given : given.severity];
      if (severity) settings.set(meta.id, { severity });
    }
  }
  return settings;
}

function findContradictions({ disclosure, units, localCodes = [] }: ConfigFile, problems: string[]): void {
  if (units !== undefined && (disclosure === "单位" || disclosure === "本级")) {
    problems.push(
      `"disclosure" 是“${disclosure}”，又写了 "units"（所属单位的文件夹）：只有部门汇总决算才有所属单位，请去掉一个。`,
    );
  }
  const names = new Map<string, string>();
  for (const { code, name, year } of localCodes) {
    const key = `${code}|${year ?? ""}`;
    const known = names.get(key);
    if (known !== undefined && known !== name) {
      problems.push(`"localCodes" 中 ${code} 有两个名称：“${known}”和“${name}”，请只留一个。`);
    }
    names.set(key, name);
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  year: "四位年度，如 2024",
  disclosure: "“部门”“单位”或“本级”",
  unitKind: "“行政”“参公”“事业”或“混合”",
  region: '地区写法的名称，如 "wuhan"，或样式文件的路径',
  limits: '{ "budgetDeviation": 10, "carryForward": 30 }',
  rules: '级别（“错误”“警告”“提示”）或 { "off": "理由" }',
  codes: "科目表文件的路径或路径列表",
  localCodes: '[{ "code": "2010399", "name": "…" }]，编码为三、五、七位数字',
  prior: "上年决算工作簿的路径",
  budget: "预算工作簿的路径",
  units: "文件夹的路径",
  pairs: "对应表的路径",
  root: "true 或 false",
};

function issueInWords(issue: {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}): string {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys" && path.length === 0) {
    const keys = (issue.keys ?? []).map((key) => `“${key}”`).join("、");
    return `没有 ${keys} 这个项目，可以写的有：${Object.keys(EXPECTED).join("、")}。`;
  }
  const [top = ""] = path;
  if (top === "") return "内容应是一个 JSON 对象：{ … }。";
  return `"${path.join(".")}" 写错了，应是${EXPECTED[top] ?? "别的内容"}。`;
}
