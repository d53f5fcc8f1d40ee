/** Names what is no table: cover, 目录, prose, notes, worksheets of other kinds, hidden control sheets. */

import { withoutBlanks } from "../codes/blanks.js";
import { type Block, rangeOf, rowsOf } from "./block.js";
import { isNote } from "./notes.js";
import type { ViewCell, ViewRow } from "./sheet-view.js";
import { isSupplementSheet } from "./supplement-sheet.js";
import type { OtherPart } from "./table.js";
import { isTitleLike } from "./title.js";

type OtherKind = OtherPart["kind"];

/** Why a block is no table, as far as identification knows. */
export interface Unclaimed {
  readonly block: Block;
  readonly known?: string;
}

/** Cells looked at to name a part; more would tell nothing new. */
const SAMPLE = 400;

const CONTENTS_LINE =
  /^(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}、|\(?[一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])/;

interface Impression {
  readonly texts: readonly string[];
  readonly figures: number;
  readonly long: number;
}

function impressionOf(rows: readonly ViewRow[]): Impression {
  const texts: string[] = [];
  let figures = 0;
  let long = 0;
  let seen = 0;
  for (const row of rows) {
    for (const cell of row.cells) {
      seen += 1;
      if (seen > SAMPLE) return { texts, figures, long };
      if (cell.figure) figures += 1;
      else {
        texts.push(cell.text);
        if (cell.text.length > 35) long += 1;
      }
    }
  }
  return { texts, figures, long };
}

function kindOf(sheetName: string, { texts, figures, long }: Impression, tabular: boolean): OtherKind {
  const name = withoutBlanks(sheetName);
  const some = (form: RegExp): boolean => texts.some((text) => text.length <= 60 && form.test(text));
  if (/情况说明资料|说明资料|资料填报/.test(name) || some(/^.{0,40}情况说明资料.{0,10}$/)) return "supplement";
  if (/问题清单|核对结果|审核结果/.test(name) || some(/问题清单$/)) return "issues";
  if (/自评|绩效/.test(name) || some(/自评表|绩效.{0,12}表/)) return "performance";
  const contentsLines = texts.filter((text) => text.length <= 60 && CONTENTS_LINE.test(text)).length;
  const titles = texts.filter(isTitleLike).length;
  if (/目录/.test(name) || some(/^目录$/) || (long === 0 && (titles >= 3 || contentsLines >= 5))) return "contents";
  const coverWords = some(/决算/) && some(/20\d{2}|二〇|年度|公开/);
  if (/封面/.test(name) || (!tabular && coverWords && long === 0 && texts.length + figures <= 30)) return "cover";
  const notes = texts.filter(isNote).length;
  if (texts.length > 0 && notes * 2 >= texts.length) return "notes";
  if (long >= 2 || (long === 1 && texts.length <= 6) || (contentsLines >= 2 && figures <= 2)) return "narrative";
  return "unknown";
}

const REASONS: Record<OtherKind, string> = {
  cover: "封面",
  contents: "目录",
  narrative: "文字说明，不是表格",
  notes: "注释说明，不是表格",
  supplement: "情况说明资料，不是公开表",
  issues: "问题清单，不是公开表",
  control: "隐藏的控制页，未作核对",
  performance: "绩效自评表，不属于部门决算九张公开表",
  "known-table": "其他附表，不属于部门决算九张公开表",
  unknown: "没有认出用途",
};

function reasonOf(kind: OtherKind, blocks: readonly Unclaimed[], texts: readonly string[]): string {
  const named = blocks.find((unclaimed) => unclaimed.known !== undefined)?.known;
  if (named) return named;
  if (kind !== "unknown") return REASONS[kind];
  const tabular = blocks.some(({ block }) => block.headings.length > 0);
  const start = texts.find((text) => text.length >= 2)?.slice(0, 20);
  const about = start === undefined ? "" : `，内容以“${start}”开头`;
  return tabular ? `有表头，但认不出是哪一张公开表${about}` : `${REASONS.unknown}${about}`;
}

/** Describes a run of neighbouring blocks of one sheet that are no tables. */
export function describeOthers(blocks: readonly Unclaimed[]): OtherPart | undefined {
  const [first] = blocks;
  const range = rangeOf(blocks.map(({ block }) => block));
  if (!first || !range) return undefined;
  const { sheet } = first.block.view;
  const impression = impressionOf(blocks.flatMap(({ block }) => rowsOf(block)));
  const tabular = blocks.some(({ block }) => block.headings.length > 0);
  const known = blocks.some((unclaimed) => unclaimed.known !== undefined);
  const kind =
    sheet.visibility !== "visible"
      ? "control"
      : isSupplementSheet(sheet)
        ? "supplement"
        : known
          ? knownKind(blocks)
          : kindOf(sheet.name, impression, tabular);
  const isNamed = kind === "control" || kind === "supplement";
  const reason = isNamed ? REASONS[kind] : reasonOf(kind, blocks, impression.texts);
  return { sheet: sheet.name, range, kind, reason };
}

const knownKind = (blocks: readonly Unclaimed[]): OtherKind =>
  blocks.some((unclaimed) => unclaimed.known?.startsWith("预算绩效")) ? "performance" : "known-table";

/** The cells of a part that may state year, unit name and dates: those of covers and contents. */
export const statingCells = (blocks: readonly Unclaimed[]): ViewCell[] =>
  blocks.flatMap(({ block }) => rowsOf(block).flatMap((row) => [...row.cells])).slice(0, SAMPLE);
