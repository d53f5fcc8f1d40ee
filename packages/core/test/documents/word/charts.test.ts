import { describe, expect, it } from "vitest";
import { narrativeDocument } from "../../../src/documents/word/narrative-document.js";
import { readWorkbook } from "../../../src/workbook/read-workbook.js";
import { nodePlatform } from "../../node-platform.js";
import { elementsOf, openedParts, xmlOf } from "./opened-package.js";
import { packageProblems } from "./package-rules.js";
import { CHARTS, textWith } from "./written.js";

const parts = openedParts(await narrativeDocument(textWith(CHARTS), nodePlatform));
const chartNames = [...parts.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name)).sort();
/** Charts 4 (a part is in doubt) and 6 (no parts) are not drawn. */
const DRAWN = [1, 2, 3, 5].map((no) => CHARTS[no - 1]);

const cached = (chart: string, parent: string): readonly string[] =>
  elementsOf(xmlOf(parts, chart), parent).flatMap((cache) =>
    elementsOf(cache, "c:v").map((value) => value.textContent ?? ""),
  );

describe("native charts in Word", () => {
  it("draws each chart that can be drawn rightly", () => {
    expect(chartNames).toHaveLength(DRAWN.length);
    const kinds = chartNames.map((name) => (elementsOf(xmlOf(parts, name), "c:pieChart").length > 0 ? "pie" : "bars"));
    // The pie with a negative part has bars: a slice cannot be negative.
    expect(kinds).toEqual(["bars", "bars", "pie", "bars"]);
  });

  it("holds labels and values as the text prints them, with a gap for what is missing", () => {
    for (const [index, chart] of DRAWN.entries()) {
      const points = chart?.series[0]?.points ?? [];
      const name = chartNames[index] ?? "";
      // A pie's legend carries the figures, because slivers have no room for them.
      const isPie = elementsOf(xmlOf(parts, name), "c:pieChart").length > 0;
      const labels = points.map(({ label, span }) => (isPie ? `${label} ${span.text}万元` : label));
      expect(cached(name, "c:cat")).toEqual(labels);
      const values = points.flatMap(({ span, value }) => (value ? [Number(span.text)] : []));
      expect(cached(name, "c:val").map(Number)).toEqual(values);
    }
  });

  it("carries the same data in a workbook, so that 编辑数据 works", () => {
    const books = [...parts.keys()].filter((name) => /^word\/embeddings\/.*\.xlsx$/.test(name)).sort();
    expect(books).toHaveLength(DRAWN.length);
    for (const [index, name] of books.entries()) {
      const reading = readWorkbook(parts.get(name)?.bytes ?? new Uint8Array(), nodePlatform);
      expect(reading.ok).toBe(true);
      if (!reading.ok) continue;
      const points = DRAWN[index]?.series[0]?.points ?? [];
      const [sheet] = reading.workbook.sheets;
      points.forEach(({ label, value }, row) => {
        const content = sheet?.at(row + 2, 1)?.content;
        expect(content?.kind === "text" && content.text.startsWith(label)).toBe(true);
        const amount = value && value.scaled / 100;
        expect(sheet?.at(row + 2, 2)?.content).toEqual(
          amount === undefined ? undefined : { kind: "number", value: amount },
        );
      });
      expect(packageProblems(openedParts(parts.get(name)?.bytes ?? new Uint8Array()))).toEqual([]);
    }
  });

  it("says to screen readers what it shows", () => {
    const described = elementsOf(xmlOf(parts, "word/document.xml"), "wp:docPr").map((drawing) => [
      drawing.getAttribute("title"),
      drawing.getAttribute("descr"),
    ]);
    expect(described[0]).toEqual(["图1：第1张图", "图1：第1张图。2030年度1593.37万元，2031年度1548.12万元。"]);
    expect(described).toHaveLength(DRAWN.length);
  });
});
