/** The two sheets that stand before the forms: 封面 and 目录. Neither holds an amount. */

/** @returns {import("./layout.mjs").LaidSheet} */
export function cover(figures) {
  const [year, month, day] = figures.published.split("-").map(Number);
  const width = 7;
  const lines = new Map([
    [3, { role: "cover-title", value: figures.unit }],
    [4, { role: "cover-title", value: `${figures.year}年度部门决算公开报表` }],
    [9, { role: "cover-line", value: `编制单位：${figures.unit}` }],
    [10, { role: "cover-line", value: `公开日期：${year}年${month}月${day}日` }],
  ]);
  const rows = Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: width }, (_, column) => (column === 0 ? (lines.get(row) ?? null) : null)),
  );
  return {
    name: "封面",
    rows,
    merges: [...lines.keys()].map((row) => [row, 0, row, width - 1]),
    widths: Array(width).fill(17),
    headingRows: 0,
    heights: new Map([
      [3, 48],
      [4, 48],
      [9, 28],
      [10, 28],
    ]),
  };
}

/** @returns {import("./layout.mjs").LaidSheet} */
export function contents(figures, sheets) {
  const rows = [
    [{ role: "title", value: "目录" }, null, null],
    ["序号", "表号", "表名"].map((value) => ({ role: "heading", value })),
    ...figures.tables.map((table, index) => [
      { role: "line-number", value: String(table.number) },
      { role: "line-number", value: `公开0${table.number}表` },
      { role: "link", value: table.title, location: `'${sheets[index].name}'!A1` },
    ]),
  ];
  return {
    name: "目录",
    rows,
    merges: [[0, 0, 0, 2]],
    widths: [10, 18, 64],
    headingRows: 2,
    heights: new Map(rows.map((_, row) => [row, row === 0 ? 44 : 28])),
  };
}
