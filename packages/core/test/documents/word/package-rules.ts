/**
 * What every Open XML package must hold to (ECMA-376 parts 1 and 2), as far as it can be seen without the schemas: links
 * lead to parts, every part has a content type, ids are used once, children stand in the order of their schema types.
 */
import { posix } from "node:path";
import { elementsOf, type OpenedParts, xmlOf } from "./opened-package.js";

/** Everything that breaks a rule, each with its place. */
export const packageProblems = (parts: OpenedParts): readonly string[] => [
  ...contentTypeProblems(parts),
  ...relationshipProblems(parts),
  ...orderProblems(parts),
  ...idProblems(parts),
];

function contentTypeProblems(parts: OpenedParts): readonly string[] {
  const types = xmlOf(parts, "[Content_Types].xml");
  const extensions = new Set(elementsOf(types, "Default").map((entry) => entry.getAttribute("Extension")));
  const named = elementsOf(types, "Override").map((entry) => (entry.getAttribute("PartName") ?? "").slice(1));
  const untyped = [...parts.keys()].filter(
    (name) =>
      name !== "[Content_Types].xml" && !named.includes(name) && !extensions.has(name.slice(name.lastIndexOf(".") + 1)),
  );
  return [
    ...untyped.map((name) => `${name}: no content type`),
    ...named.filter((name) => !parts.has(name)).map((name) => `[Content_Types].xml: no part ${name}`),
  ];
}

function relationshipProblems(parts: OpenedParts): readonly string[] {
  return [...parts.values()].flatMap(({ name, xml }) => {
    if (!xml) return [];
    if (name.endsWith(".rels")) return targetProblems(parts, name);
    const links = parts.get(posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`))?.xml;
    const known = links ? elementsOf(links, "Relationship").map((link) => link.getAttribute("Id")) : [];
    return elementsOf(xml, "*").flatMap((element) =>
      ["r:id", "r:embed", "r:link"].flatMap((attribute) => {
        const id = element.getAttribute(attribute);
        return id && !known.includes(id) ? [`${name}: ${element.tagName} links to unknown ${id}`] : [];
      }),
    );
  });
}

function targetProblems(parts: OpenedParts, name: string): readonly string[] {
  const folder = posix.dirname(posix.dirname(name));
  return elementsOf(xmlOf(parts, name), "Relationship").flatMap((link) => {
    if (link.getAttribute("TargetMode") === "External") return [];
    const target = link.getAttribute("Target") ?? "";
    const part = target.startsWith("/") ? target.slice(1) : posix.normalize(posix.join(folder, target));
    return parts.has(part) ? [] : [`${name}: ${link.getAttribute("Id")} leads to no part: ${part}`];
  });
}

function idProblems(parts: OpenedParts): readonly string[] {
  const document = parts.get("word/document.xml")?.xml;
  if (!document) return [];
  return [
    ["wp:docPr", "id"],
    ["w:bookmarkStart", "w:id"],
    ["w:bookmarkStart", "w:name"],
  ].flatMap(([name = "", attribute = ""]) => {
    const ids = elementsOf(document, name).map((element) => element.getAttribute(attribute));
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name} ${attribute}=${id} occurs twice`);
  });
}

/** Sequences of the schema types whose elements are written here (wml.xsd, dml-chart.xsd, sml.xsd of ECMA-376). */
const SEQUENCES: Readonly<Record<string, string>> = {
  "w:body": "*w:p|w:tbl|w:sdt w:sectPr",
  "w:pPr":
    "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange",
  "w:tblPr":
    "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription",
  "w:tbl": "w:tblPr w:tblGrid *w:tr",
  "w:tr": "w:trPr *w:tc",
  "w:tcPr":
    "w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark",
  "w:sectPr":
    "*w:headerReference|w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid",
  "wp:inline": "wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic",
  "c:chartSpace":
    "c:date1904 c:lang c:roundedCorners c:AlternateContent c:style c:clrMapOvr c:pivotFmts c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes",
  "c:chart":
    "c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs",
  "c:barChart": "c:barDir c:grouping c:varyColors *c:ser c:dLbls c:gapWidth c:overlap c:serLines *c:axId",
  "c:pieChart": "c:varyColors *c:ser c:dLbls c:firstSliceAng",
  "w:font": "w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing",
};

/** Elements that have no order among themselves stand in one place of a sequence: `*a|b`. */
const placesOf = (sequence: string): ReadonlyMap<string, { place: number; many: boolean }> =>
  new Map(
    sequence.split(" ").flatMap((step, place) => {
      const many = step.startsWith("*");
      return step
        .slice(many ? 1 : 0)
        .split("|")
        .map((name): [string, { place: number; many: boolean }] => [name, { place, many }]);
    }),
  );

function orderProblems(parts: OpenedParts): readonly string[] {
  return [...parts.values()].flatMap(({ name, xml }) =>
    xml
      ? Object.entries(SEQUENCES).flatMap(([parent, sequence]) =>
          elementsOf(xml, parent).flatMap((element) =>
            childProblems(element, sequence).map((what) => `${name}: ${what}`),
          ),
        )
      : [],
  );
}

function childProblems(element: Element, sequence: string): readonly string[] {
  const places = placesOf(sequence);
  const problems: string[] = [];
  let reached = -1;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType !== 1) continue;
    const known = places.get(child.nodeName);
    if (!known) problems.push(`${child.nodeName} may not stand in ${element.tagName}`);
    else if (known.place < reached || (known.place === reached && !known.many)) {
      problems.push(`${child.nodeName} in ${element.tagName} is out of order or repeated`);
    } else reached = known.place;
  }
  return problems;
}
