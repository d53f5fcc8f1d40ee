import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { narrativeDocument } from "../../../src/documents/word/narrative-document.js";
import { nodePlatform } from "../../node-platform.js";
import { openedParts } from "./opened-package.js";
import { packageProblems } from "./package-rules.js";
import { CHARTS, textWith } from "./written.js";

const written = await narrativeDocument(textWith(CHARTS), nodePlatform);

/** The document with one part changed. */
function changed(part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(written);
  const text = strFromU8(parts[part] ?? new Uint8Array());
  expect(text.search(from)).toBeGreaterThanOrEqual(0);
  return zipSync({ ...parts, [part]: strToU8(text.replace(from, to)) });
}

describe("the rules that written packages are held to", () => {
  it.each([
    ["word/document.xml", /<w:pPr>/, "<w:pPr><w:jc w:val='left'/>", /out of order/],
    ["word/document.xml", /<c:chart [^>]*r:id="/, "$&x", /links to unknown/],
    ["word/document.xml", /(<wp:docPr [^>]*id=")2"/, '$11"', /occurs twice/],
    ["word/_rels/document.xml.rels", /charts\/chart1/, "charts/chart9", /leads to no part/],
    ["[Content_Types].xml", /\/word\/charts\/chart1.xml/, "/word/charts/x.xml", /no part word\/charts\/x.xml/],
    ["word/charts/chart1.xml", /<c:plotArea>/, "<c:legend/><c:plotArea>", /c:plotArea in c:chart is out of order/],
  ])("are broken by a changed %s", (part, from, to, problem) => {
    expect(packageProblems(openedParts(changed(part, from, to))).join("\n")).toMatch(problem);
  });

  it("does not take for XML what is none", () => {
    expect(() => openedParts(changed("word/document.xml", "</w:body>", ""))).toThrow();
  });
});
