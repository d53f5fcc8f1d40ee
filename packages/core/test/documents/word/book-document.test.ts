import { describe, expect, it } from "vitest";
import type { DisclosureBook } from "../../../src/documents/disclosure-book.js";
import { bookDocument } from "../../../src/documents/word/book-document.js";
import { collectFacts } from "../../../src/facts/collect.js";
import { printInUnit } from "../../../src/money/print.js";
import { builtInStyle } from "../../../src/narrative/built-in-styles.js";
import { composeBook } from "../../../src/narrative/disclosure/compose-book.js";
import { writeNarrative } from "../../../src/narrative/write-narrative.js";
import { supplementOf } from "../../../src/supplement/supplement.js";
import { recognise } from "../../../src/tables/recognise.js";
import { nodePlatform } from "../../node-platform.js";
import { gridOf } from "../../tables/grid-of.js";
import { shanghai } from "../../tables/layouts/shanghai.js";
import { inventedUnit } from "../../tables/model.js";
import { elementsOf, openedParts, paragraphsOf, textOf, xmlOf } from "./opened-package.js";
import { packageProblems } from "./package-rules.js";

const style = builtInStyle("shanghai");
if (!style || "problems" in style) throw new Error("the pack does not compile");
const workbook = gridOf(shanghai(inventedUnit()));
const recognition = recognise(workbook);
const facts = collectFacts(workbook, recognition);
const supplement = supplementOf([{ key: "about/duties", text: "（一）起草文件。\n\n（二）办理会务。" }]);
const source = { facts, style, year: recognition.year, unit: recognition.unitName, supplement };
const book: DisclosureBook = composeBook({ ...source, workbook, text: writeNarrative(source) });
const written = await bookDocument(book, nodePlatform);
const parts = openedParts(written);
const document = xmlOf(parts, "word/document.xml");

describe("the whole disclosure in Word", () => {
  it("has the parts of the style in order, the overview from 情况说明资料, and 【待补】 for the rest of it", () => {
    const name = recognition.unitName;
    expect(book.parts.map(({ title }) => title)).toEqual([
      `第一部分　${name}概况`,
      `第二部分　${name}${recognition.year}年度部门决算表`,
      `第三部分　${name}${recognition.year}年度部门决算情况说明`,
      ...(style.glossary ? ["第四部分　名词解释"] : []),
    ]);
    const paragraphs = paragraphsOf(parts);
    const duties = paragraphs.indexOf("（一）起草文件。");
    expect(paragraphs.slice(duties - 1, duties + 4)).toEqual([
      "一、主要职能",
      "（一）起草文件。",
      "（二）办理会务。",
      "二、机构设置",
      "【待补：机构设置】",
    ]);
    expect(book.missing.map(({ key }) => key)).toContain("about/organisation");
    expect(book.missing.map(({ key }) => key)).not.toContain("about/duties");
  });

  it("prints every amount of the nine tables", () => {
    const tables = elementsOf(document, "w:tbl");
    expect(tables).toHaveLength(9);
    facts.tables.forEach(({ table, facts: cells }, index) => {
      const element = tables[index];
      const printed = element ? elementsOf(element, "w:tc").map(textOf) : [];
      const counts = (texts: readonly string[]) => {
        const found = new Map<string, number>();
        for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1);
        return found;
      };
      const inTable = counts(printed);
      const amounts = cells.filter(({ state }) => state === "amount");
      for (const [text, count] of counts(amounts.map(({ amount }) => printInUnit(amount.fen, table.amountUnit, 2)))) {
        expect(inTable.get(text), `${table.id} ${text}`).toBe(count);
      }
    });
  });

  it("repeats the headings of each table and keeps rows whole", () => {
    for (const table of elementsOf(document, "w:tbl")) {
      const rows = elementsOf(table, "w:tr");
      expect(rows.map((row) => elementsOf(row, "w:cantSplit").length)).toEqual(rows.map(() => 1));
      const headings = rows.map((row) => elementsOf(row, "w:tblHeader").length > 0);
      expect(headings[0]).toBe(true);
      expect(headings.lastIndexOf(true)).toBe(headings.filter(Boolean).length - 1);
    }
  });

  it("lists all headings of two levels in the contents, with their pages, as a field that Word can update", () => {
    const [contents] = elementsOf(document, "w:sdt");
    if (!contents) throw new Error("no contents");
    expect(elementsOf(contents, "w:instrText")[0]?.textContent).toMatch(/^TOC .*\\o "1-2"/);
    const entries = elementsOf(contents, "w:hyperlink").map((link) => ({
      anchor: link.getAttribute("w:anchor"),
      title: textOf(link).replace(/\d+$/, ""),
      page: Number(/\d+$/.exec(textOf(link))?.[0]),
    }));
    const headings = elementsOf(document, "w:p").filter((paragraph) =>
      /^Heading[12]$/.test(elementsOf(paragraph, "w:pStyle")[0]?.getAttribute("w:val") ?? ""),
    );
    const bare = (text: string): string => text.replace(/\s/gu, "");
    expect(entries.map(({ title }) => bare(title))).toEqual(headings.map((paragraph) => bare(textOf(paragraph))));
    expect(entries.map(({ anchor }) => anchor)).toEqual(
      headings.map((paragraph) => elementsOf(paragraph, "w:bookmarkStart")[0]?.getAttribute("w:name")),
    );
    const pages = entries.map(({ page }) => page);
    expect(pages[0]).toBe(1);
    expect(pages).toEqual([...pages].sort((one, other) => one - other));
    // Each table begins on a page of its own.
    const tables = entries.filter(
      ({ title }) => /决算(?:总|明细)?表$/.test(title) && /^[一二三四五六七八九]、/.test(title),
    );
    expect(new Set(tables.map(({ page }) => page)).size).toBe(9);
  });

  it("numbers pages from the first part on, and not the cover", () => {
    const starts = elementsOf(document, "w:pgNumType").map((element) => element.getAttribute("w:start"));
    expect(starts.filter((start) => start !== "")).toEqual(["1"]);
    const [cover] = elementsOf(document, "w:sectPr");
    expect(cover && elementsOf(cover, "w:footerReference")).toHaveLength(2);
  });

  it("keeps to the rules of Open XML packages, and is the same each time", async () => {
    expect(packageProblems(parts)).toEqual([]);
    expect(Buffer.from(await bookDocument(book, nodePlatform)).equals(Buffer.from(written))).toBe(true);
  });
});
