/** `juesuan codes show`: everything that is known of one code. */
import {
  CLASSIFICATION_NAMES,
  CLASSIFICATIONS,
  type CodeBook,
  type CodeEntry,
  codeInYear,
  EVIDENCE_EXPLANATIONS,
  EVIDENCE_NAMES,
  LEVEL_NAMES,
  nameInYear,
  nearestCodes,
  pathText,
} from "@juesuan/core";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { type CodesArguments, codesInUse } from "./codes-in-use.js";

export async function show(code: string, given: CodesArguments): Promise<ExitStatus> {
  if (!/^\d{3}(?:\d{2}){0,2}$/.test(code)) throw new CommandLineError(`“${code}”不是三、五、七位的科目编码。`);
  const { book, year } = await codesInUse(given);
  const blocks = CLASSIFICATIONS.flatMap((classification) => {
    const table = book.table(classification);
    const entry = table.get(code);
    if (!entry) return [];
    const line = (label: string, text: string): string => `  ${label}  ${text}`;
    return [
      [
        `${code} ${nameInYear(entry, year)}`,
        line("分类", `${CLASSIFICATION_NAMES[classification]}，${LEVEL_NAMES[entry.level]}级`),
        line("全称", pathText(table, code, year) ?? nameInYear(entry, year)),
        line("效力", stateInWords(codeInYear(table, code, year), year)),
        line("可信", `${EVIDENCE_NAMES[entry.evidence]}：${EVIDENCE_EXPLANATIONS[entry.evidence]}`),
        ...(entry.otherName === undefined ? [] : [line("异名", entry.otherName)]),
        ...changesOf(book, entry).map((change) => line("变动", change)),
      ].join("\n"),
    ];
  });
  if (blocks.length === 0) {
    const near = CLASSIFICATIONS.flatMap((classification) => nearestCodes(book.table(classification), code, { year }));
    const hint = near.map(({ entry }) => `${entry.code} ${nameInYear(entry, year)}`).join("、");
    throw new CommandLineError(`科目表中没有 ${code}。${hint === "" ? "" : `相近的有：${hint}。`}`);
  }
  process.stdout.write(`${blocks.join("\n\n")}\n`);
  return EXIT.fine;
}

function stateInWords(state: ReturnType<typeof codeInYear>, year: number): string {
  switch (state.state) {
    case "in-force":
      return state.doubtful ? `${year} 年是否有效，两份资料不一致` : `${year} 年有效`;
    case "withdrawn":
      return `${year} 年已停用${state.until === undefined ? "" : `（有效至 ${state.until} 年）`}`;
    case "not-yet":
      return `${year} 年尚未启用${state.from === undefined ? "" : `（${state.from} 年起）`}`;
    case "unknown":
      return "不明";
  }
}

const KINDS = { added: "增设", renamed: "改名", abolished: "停用", moved: "调整" } as const;

const changesOf = (book: CodeBook, { code }: CodeEntry): readonly string[] =>
  book.changes
    .filter((change) => change.code === code)
    .map(({ year, kind, oldName, newName }) =>
      [`${year} 年${KINDS[kind]}`, [oldName, newName].filter((name) => name !== "").join(" → ")].join("："),
    );
