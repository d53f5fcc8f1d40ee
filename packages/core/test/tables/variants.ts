/** What people do to a workbook. Every variant must give the same facts as the original. */

import type { CellRange } from "../../src/workbook/reference.js";
import { columnLetters, parseA1Range } from "../../src/workbook/reference.js";
import type { Drawn, Value } from "./grid-of.js";

export type Variant = (sheets: readonly Drawn[]) => Drawn[];

const each =
  (change: (sheet: Drawn, index: number) => Drawn): Variant =>
  (sheets) =>
    sheets.map(change);

const mapCells = (sheet: Drawn, change: (value: Value, row: number, column: number) => Value): Drawn => ({
  ...sheet,
  cells: sheet.cells.map((row, rowIndex) => row.map((value, column) => change(value, rowIndex, column))),
});

const asText = (range: CellRange): string =>
  `${columnLetters(range.left)}${range.top}:${columnLetters(range.right)}${range.bottom}`;

/** Moves merges; `undefined` drops one. */
function mapMerges(sheet: Drawn, change: (range: CellRange) => CellRange | undefined): Drawn {
  const merges = (sheet.merges ?? []).flatMap((text) => {
    const range = parseA1Range(text);
    const moved = range && change(range);
    return moved ? [asText(moved)] : [];
  });
  return { ...sheet, merges };
}

const shift = (range: CellRange, rows: number, columns: number): CellRange => ({
  top: range.top + rows,
  bottom: range.bottom + rows,
  left: range.left + columns,
  right: range.right + columns,
});

function moved(sheet: Drawn, rows: number, columns: number): Drawn {
  const cells = [
    ...Array.from({ length: rows }, (): Value[] => []),
    ...sheet.cells.map((row) => [...Array<Value>(columns).fill(null), ...row]),
  ];
  return { ...mapMerges(sheet, (range) => shift(range, rows, columns)), cells };
}

function withoutColumn(sheet: Drawn, dropped: number): Drawn {
  const number = dropped + 1;
  const narrowed = mapMerges(sheet, (range) => {
    const left = range.left > number ? range.left - 1 : range.left;
    const right = range.right >= number ? range.right - 1 : range.right;
    return right < left || (right === left && range.top === range.bottom) ? undefined : { ...range, left, right };
  });
  return { ...narrowed, cells: sheet.cells.map((row) => row.filter((_, column) => column !== dropped)) };
}

function withoutRow(sheet: Drawn, dropped: number): Drawn {
  const number = dropped + 1;
  const shorter = mapMerges(sheet, (range) => {
    const top = range.top > number ? range.top - 1 : range.top;
    const bottom = range.bottom >= number ? range.bottom - 1 : range.bottom;
    return bottom < top ? undefined : { ...range, top, bottom };
  });
  return { ...shorter, cells: sheet.cells.filter((_, row) => row !== dropped) };
}

const rowWith = (sheet: Drawn, form: RegExp): number =>
  sheet.cells.findIndex((row) => row.some((value) => typeof value === "string" && form.test(value)));

export const renamed: Variant = each((sheet, index) => ({ ...sheet, name: `Sheet${index + 1}` }));

/** A fixed order that leaves hardly any sheet beside its neighbour. */
export const shuffled: Variant = (sheets) =>
  [4, 8, 1, 6, 0, 3, 7, 2, 5].flatMap((index) => sheets[index] ?? []).concat(sheets.slice(9));

/** All sheets below one another on one sheet. */
export const stacked =
  (gap: number): Variant =>
  (sheets) => {
    const cells: (readonly Value[])[] = [];
    const merges: string[] = [];
    for (const sheet of sheets) {
      const low = moved(sheet, cells.length, 0);
      cells.push(...sheet.cells, ...Array.from({ length: gap }, (): Value[] => []));
      merges.push(...(low.merges ?? []));
    }
    return [{ name: "全部", cells, merges }];
  };

export const offset =
  (rows: number, columns: number): Variant =>
  (sheets) =>
    sheets.map((sheet) => moved(sheet, rows, columns));

const COVER: Drawn = {
  name: "封面",
  cells: [
    [null, "附件1："],
    [null, "2024年度某某局部门决算公开"],
    [],
    [null, "单位名称（公章）：某某局"],
    [null, "公开日期：2025年9月30日"],
  ],
};
const CONTENTS: Drawn = {
  name: "目录",
  cells: [
    ["目  录"],
    ["一、收入支出决算总表", 1],
    ["二、收入决算表", 2],
    ["三、支出决算表", 3],
    ["四、财政拨款收入支出决算总表", 4],
    ["五、一般公共预算财政拨款支出决算表", 5],
    ["六、一般公共预算财政拨款基本支出决算表", 6],
    ["七、政府性基金预算财政拨款收入支出决算表", 7],
    ["八、国有资本经营预算财政拨款支出决算表", 8],
    ["九、财政拨款“三公”经费支出决算表", 9],
  ],
};

export const withCoverAndContents: Variant = (sheets) => [COVER, CONTENTS, ...sheets];
/** Cover, 目录 and tables all on one sheet. */
export const coverOnTheSameSheet: Variant = (sheets) => stacked(1)([COVER, CONTENTS, ...sheets]);

const PROSE: Drawn = {
  name: "情况说明",
  cells: [
    ["第三部分 2024年度部门决算情况说明"],
    ["一、收入支出决算总体情况说明"],
    [
      "2024年度收、支总计均为1,548.12万元。与2023年度相比，收、支总计各减少126.50万元，下降7.6%，主要原因是人员变动和项目经费压减。",
    ],
    ["二、收入决算情况说明"],
    [
      "2024年度收入合计1,548.12万元，与2023年度相比减少126.50万元，下降7.6%。其中：财政拨款收入1,548.05万元，占本年收入100%；其他收入0.07万元。",
    ],
  ],
};
const ISSUES: Drawn = {
  name: "问题清单",
  cells: [
    ["序号", "问题", "表", "单元格", "金额"],
    [1, "合计不等于分项之和", "支出决算表", "E7", 12.5],
  ],
};
const HIDDEN: Drawn = {
  name: "HIDDEN1",
  visibility: "veryHidden",
  cells: [
    ["DWDM", "420114001", 1548.12],
    ["封面代码", "K", 207.14],
  ],
};
export const withFurtherSheets: Variant = (sheets) => [HIDDEN, ...sheets, PROSE, ISSUES];

/** A hidden copy of every sheet, figures changed. */
export const withHiddenCopies: Variant = (sheets) => [
  ...sheets,
  ...sheets.map(
    (sheet): Drawn => ({
      ...mapCells(sheet, (value) => (typeof value === "number" && value % 1 !== 0 ? value + 1 : value)),
      name: `${sheet.name.slice(0, 20)}备份`,
      visibility: "hidden",
    }),
  ),
];

/** Every number of these workbooks is an amount; codes are text. */
const isAmount = (value: Value): value is number => typeof value === "number";

const grouped = (value: number): string => {
  const [whole = "", decimals = ""] = Math.abs(value).toFixed(2).split(".");
  return `${value < 0 ? "-" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${decimals}`;
};

export const textAmounts: Variant = each((sheet) =>
  mapCells(sheet, (value) => (isAmount(value) ? grouped(value) : value)),
);
export const fullWidthAmounts: Variant = each((sheet) =>
  mapCells(sheet, (value) =>
    isAmount(value)
      ? [...value.toFixed(2)].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join("")
      : value,
  ),
);
export const strayBlanks: Variant = each((sheet) =>
  mapCells(sheet, (value) =>
    isAmount(value)
      ? ` ${grouped(value)}　`
      : value === null
        ? value
        : typeof value === "string" && /^\d+$/.test(value)
          ? ` ${value}`
          : value,
  ),
);
/** Zeros and marks where nothing was printed, in amount columns only (right of a filled row's last text). */
export const zeroMarks: Variant = each((sheet) => ({
  ...sheet,
  cells: sheet.cells.map((row) => {
    const first = row.findIndex((value) => isAmount(value));
    return first < 0
      ? row
      : row.map((value, column) =>
          value === null && column > first && row[column - 1] !== undefined && isBlankAfter(row, column) ? "—" : value,
        );
  }),
}));
const isBlankAfter = (row: readonly Value[], column: number): boolean =>
  row.slice(column).every((value) => value === null || isAmount(value));

/** 万元 → 元. The figures are multiples of 100 元 then. */
export const inYuan: Variant = each((sheet) =>
  mapCells(sheet, (value) =>
    isAmount(value)
      ? Math.round(value * 10_000)
      : typeof value === "string" && value.includes("元")
        ? value.replace("万元", "元")
        : value,
  ),
);

/** 201|06|01 instead of 2010601 under 类 款 项, where codes stand in the first of the three. */
export const codesInThreeColumns: Variant = each((sheet) => ({
  ...sheet,
  cells: sheet.cells.map((row) => {
    const [code, second, third, ...rest] = row;
    if (typeof code !== "string" || !/^2\d\d(\d\d){0,2}$/.test(code) || second !== null || third !== null) return row;
    return [code.slice(0, 3), code.slice(3, 5) || null, code.slice(5, 7) || null, ...rest];
  }),
  merges: (sheet.merges ?? []).filter((merge) => !/^A\d+:C\d+$/.test(merge) || Number(/\d+/.exec(merge)?.[0]) < 8),
}));

/** Moves the 合计 row of the code tables behind the last code row. */
export const totalLast: Variant = each((sheet) => {
  const total = sheet.cells.findIndex((row) => row.slice(0, 4).includes("合计") && row.some(isAmount));
  let last = total;
  sheet.cells.forEach((row, index) => {
    if (typeof row[0] === "string" && /^2\d{2,6}$/.test(row[0])) last = index;
  });
  const row = sheet.cells[total];
  // 合计 on the 类 款 项 row itself cannot move.
  if (total < 0 || last <= total || !row || row.includes("类")) return sheet;
  const cells = [
    ...sheet.cells.slice(0, total),
    ...sheet.cells.slice(total + 1, last + 1),
    row,
    ...sheet.cells.slice(last + 1),
  ];
  const merges = (sheet.merges ?? []).filter(
    (merge) => Number(/\d+/.exec(merge)?.[0]) < total || !/^A\d+:C/.test(merge),
  );
  return { ...sheet, cells, merges };
});

const spread = (text: string): string => (/^[\u4e00-\u9fff]{2,6}$/.test(text) ? [...text].join("　") : text);
export const blanksInWords: Variant = each((sheet) =>
  mapCells(sheet, (value) => (typeof value === "string" ? spread(value) : value)),
);
export const lineBreaks: Variant = each((sheet) =>
  mapCells(sheet, (value, row) =>
    typeof value === "string" && row < 8 && value.length >= 6 && /^[\u4e00-\u9fff（）()“”]+$/.test(value)
      ? `${value.slice(0, 3)}\n${value.slice(3)}`
      : value,
  ),
);

const TITLE = /表$/;
export const titlesRemoved: Variant = each((sheet) => {
  const row = rowWith(sheet, TITLE);
  return mapCells(sheet, (value, at) =>
    at === row && typeof value === "string" && TITLE.test(value) && !/^公开/.test(value) ? null : value,
  );
});
export const titlesWithoutYear: Variant = each((sheet) =>
  mapCells(sheet, (value) => (typeof value === "string" ? value.replace(/^2024年度/, "") : value)),
);
/** “2024年度” | “收入支出” | “决算总表” in three cells of the title row. */
export const titlesInPieces: Variant = each((sheet) => {
  const row = rowWith(sheet, TITLE);
  const unmerged = mapMerges(sheet, (range) => (range.top === row + 1 ? undefined : range));
  const title = String(sheet.cells[row]?.find((value) => typeof value === "string") ?? "");
  const cells = sheet.cells.map((values, at): readonly Value[] =>
    at === row ? [title.slice(0, 6), title.slice(6, 10), title.slice(10)] : values,
  );
  return { ...unmerged, cells };
});
/** Title on two lines: the unit's name and the year, then the title proper cut in the middle. */
export const titlesOnTwoRows: Variant = each((sheet) => {
  const row = rowWith(sheet, TITLE);
  const title = String(sheet.cells[row]?.find((value) => typeof value === "string") ?? "");
  const low = moved({ ...sheet, cells: sheet.cells.slice(row + 1) }, row + 2, 0);
  const merges = mapMerges(sheet, (range) => (range.top > row + 1 ? shift(range, 1, 0) : undefined)).merges ?? [];
  return {
    ...low,
    merges,
    cells: [...sheet.cells.slice(0, row), [title.slice(0, 8)], [title.slice(8)], ...sheet.cells.slice(row + 1)],
  };
});

export const marksRemoved: Variant = each((sheet) => {
  const row = rowWith(sheet, /^公开\d+表$/);
  return row < 0 ? sheet : withoutRow(sheet, row);
});

/** Without 行次 and 栏次. */
export const withoutNumbers: Variant = each((sheet) => {
  const lines = rowWith(sheet, /^栏\s*次$/);
  const codeRow = rowWith(sheet, /^类$/);
  let plain = lines >= 0 && codeRow < 0 ? withoutRow(sheet, lines) : sheet;
  if (codeRow >= 0)
    plain = mapCells(plain, (value, row) =>
      row === codeRow && typeof value === "string" && /^(?:栏次|\d+)$/.test(value) ? null : value,
    );
  for (;;) {
    const columns = plain.cells.flatMap((row) => row.flatMap((value, column) => (value === "行次" ? [column] : [])));
    const [column] = columns;
    if (column === undefined) return plain;
    plain = withoutColumn(plain, column);
  }
});

export const withoutMerges: Variant = each((sheet) => ({ ...sheet, merges: [] }));
/** Merges undone by a program that fills the text into every cell they covered. */
export const mergesFilled: Variant = each((sheet) => {
  const cells = sheet.cells.map((row) => [...row]);
  const width = Math.max(...cells.map((row) => row.length));
  for (const text of sheet.merges ?? []) {
    const range = parseA1Range(text);
    const value = range && cells[range.top - 1]?.[range.left - 1];
    if (!range || typeof value !== "string" || range.bottom > 7) continue;
    for (let row = range.top - 1; row < range.bottom; row += 1) {
      for (let column = range.left - 1; column < Math.min(range.right, width); column += 1) {
        const line = cells[row];
        if (line) line[column] = value;
      }
    }
  }
  return { ...sheet, cells, merges: [] };
});
export const withoutNotes: Variant = each((sheet) => ({
  ...sheet,
  cells: sheet.cells.map((row) =>
    row.some((value) => typeof value === "string" && /^(?:注|说明|2\.)/.test(value)) ? [] : row,
  ),
}));

/** One after another: much was done to this workbook. */
export const all =
  (...variants: readonly Variant[]): Variant =>
  (sheets) =>
    variants.reduce<readonly Drawn[]>((done, variant) => variant(done), sheets) as Drawn[];
