import { describe, expect, it } from "vitest";
import { chartSvg } from "../../../src/documents/charts/chart-svg.js";
import type { WrittenChart, WrittenChartPoint } from "../../../src/documents/written-text.js";

type Value = Omit<WrittenChartPoint, "label">;

const figure = (scaled: number): Value => ({
  span: {
    kind: "figure",
    text: (scaled / 100).toFixed(2),
    quantity: "x",
    trace: { how: "cell", cells: [], keys: [] },
  },
  value: { scaled, decimals: 2 },
});
const missing: Value = {
  span: { kind: "missing", text: "【待补：上年收入】", input: { key: "prior/income-total", what: "上年收入" } },
};
const years = (values: readonly Value[]): readonly WrittenChartPoint[] =>
  values.map((value, index) => ({ label: `${2023 + index}年度`, ...value }));
const columns = (values: readonly Value[], name = "收入总计"): WrittenChart => ({
  no: 1,
  title: "收、支<决算>总计变动情况",
  caption: "图1：收、支<决算>总计变动情况",
  kind: "bars",
  series: [
    { name, points: years(values) },
    { name: "支出总计", points: years([figure(100), figure(200)]) },
  ],
});
const pie = (...values: readonly Value[]): WrittenChart => ({
  no: 2,
  title: "结构",
  caption: "图2：结构",
  kind: "pie",
  series: [{ name: "金额", points: values.map((value, index) => ({ label: `类别${index}`, ...value })) }],
});

const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? "");
const heights = (svg: string): readonly number[] =>
  [...svg.matchAll(/<rect x="[^"]*" y="[^"]*" width="66" height="([^"]*)"/g)].map((match) => Number(match[1]));

describe("a chart as SVG", () => {
  it("writes title, categories, series and every value as text", () => {
    const svg = chartSvg(columns([figure(154812), figure(159337)]));
    expect(texts(svg)).toEqual(
      expect.arrayContaining(["2023年度", "2024年度", "1548.12", "1593.37", "收入总计", "支出总计", "单位：万元"]),
    );
    expect(svg).toContain("图1：收、支&lt;决算&gt;总计变动情况");
    expect(svg).toContain("2023年度收入总计1548.12万元，2024年度收入总计1593.37万元");
    expect(svg).toMatch(/role="img" aria-labelledby="chart-1-title chart-1-description"/);
  });

  it("draws bars in proportion", () => {
    const [first = 0, , second = 0] = heights(chartSvg(columns([figure(100000), figure(50000)])));
    expect(first).toBe(220);
    expect(second).toBe(110);
  });

  it("leaves a gap where a figure is missing, and says so", () => {
    const svg = chartSvg(columns([missing, figure(100)]));
    expect(texts(svg)).toContain("【待补】");
    expect(svg).toContain("【待补：上年收入】");
  });

  it("hangs negative amounts from the base line", () => {
    const svg = chartSvg(columns([figure(-10000), figure(10000)]));
    expect(heights(svg)).toContain(110);
    expect(texts(svg)).toContain("-100.00");
  });

  it("draws a single part as a full circle and names its share", () => {
    const svg = chartSvg(pie(figure(154812), figure(0)));
    expect(svg).toContain("<circle");
    expect(texts(svg)).toContain("类别0 1548.12万元（100%）");
    expect(texts(svg)).toContain("类别1 0.00万元（0%）");
  });

  it("does not draw a pie whose parts are not all known, but lists them", () => {
    const svg = chartSvg(pie(figure(100), missing));
    expect(svg).not.toContain("<path");
    expect(texts(svg)).toContain("类别0 1.00万元");
    expect(texts(svg)).toContain("类别1 【待补：上年收入】");
  });

  it("breaks long names instead of losing them", () => {
    const name = "用".repeat(100);
    const written = texts(chartSvg(columns([figure(1), figure(2)], name))).filter((text) => /^用+$/.test(text));
    expect(written.join("")).toBe(name);
    expect(written.length).toBeGreaterThan(1);
  });
});
