import { describe, expect, it } from "vitest";
import {
  contentTypeOf,
  withDefault,
  withOverride,
  withoutOverride,
} from "../../../src/documents/package/content-types.js";
import {
  addRelationship,
  relativeTarget,
  withoutRelationshipTo,
} from "../../../src/documents/package/relationship-edits.js";
import { xmlRoot } from "../../../src/documents/package/xml-children.js";
import { resolveTarget } from "../../../src/workbook/relationships.js";

const TYPES =
  '<?xml version="1.0"?>\n<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/Workbook.xml" ContentType="w"/></Types>';
const PREFIXED =
  '<x:Types xmlns:x="t"><x:Default Extension="XML" ContentType="application/xml"></x:Default></x:Types >';

describe("content types", () => {
  it("are told by part, then by extension, without regard to case", () => {
    expect(contentTypeOf(TYPES, "xl/workbook.xml")).toBe("w");
    expect(contentTypeOf(TYPES, "xl/styles.xml")).toBe("application/xml");
    expect(contentTypeOf(PREFIXED, "a.xml")).toBe("application/xml");
    expect(contentTypeOf(TYPES, "a.vml")).toBeUndefined();
  });

  it("are added under the prefix of the file, replaced, and dropped", () => {
    expect(withOverride(PREFIXED, "xl/c&1.xml", "c")).toBe(
      PREFIXED.replace("</x:Types >", '<x:Override PartName="/xl/c&amp;1.xml" ContentType="c"/></x:Types >'),
    );
    expect(withOverride(TYPES, "xl/workbook.xml", "w")).toBe(TYPES);
    expect(withOverride(TYPES, "xl/workbook.xml", "macro")).toBe(
      TYPES.replace(
        '<Override PartName="/xl/Workbook.xml" ContentType="w"/>',
        '<Override PartName="/xl/workbook.xml" ContentType="macro"/>',
      ),
    );
    expect(withoutOverride(TYPES, "xl/workbook.xml")).not.toContain("Override");
    expect(withoutOverride(TYPES, "nowhere.xml")).toBe(TYPES);
    expect(withDefault(TYPES, "XML", "other")).toBe(TYPES);
    expect(withDefault(TYPES, "vml", "v")).toBe(
      TYPES.replace('"t">', '"t"><Default Extension="vml" ContentType="v"/>'),
    );
    expect(withDefault("<Types xmlns='t' />", "vml", "v")).toBe(
      `<Types xmlns='t'><Default Extension="vml" ContentType="v"/></Types>`,
    );
  });

  it("are left alone when the part is not well-formed", () => {
    expect(withOverride("<Types><Default></Types>", "a", "b")).toBeUndefined();
    expect(withoutOverride("", "a")).toBeUndefined();
  });
});

describe("relationships", () => {
  const rels =
    '<r:Relationships xmlns:r="n"><r:Relationship Id="rId2" Type="a/sheet" Target="../w/s.xml"/><r:Relationship Id="rId3" Type="a/link" Target="s.xml" TargetMode="External"/></r:Relationships>';

  it("get an id that is free", () => {
    const added = addRelationship(rels, { type: "a/comments", target: "/xl/c.xml" });
    expect(added?.id).toBe("rId4");
    expect(added?.text).toBe(
      rels.replace("</r:R", '<r:Relationship Id="rId4" Type="a/comments" Target="/xl/c.xml"/></r:R'),
    );
    expect(addRelationship(rels.replace("rId3", "rId4").replace("rId2", "rId3"), { type: "t", target: "x" })?.id).toBe(
      "rId5",
    );
  });

  it("begin a part of their own where there is none", () => {
    const added = addRelationship(undefined, { type: "t", target: "https://a/?b&c", external: true });
    expect(added?.text).toContain(
      '<Relationship Id="rId1" Type="t" Target="https://a/?b&amp;c" TargetMode="External"/></Relationships>',
    );
    expect(xmlRoot(added?.text ?? "")?.children).toHaveLength(1);
  });

  it("are dropped by the part they lead to", () => {
    const kept = withoutRelationshipTo(rels, "xl/d/x.xml", "xl/W/s.xml") ?? "";
    expect(xmlRoot(kept)?.children.map(({ attributes }) => attributes.get("Id"))).toEqual(["rId3"]);
    expect(withoutRelationshipTo(rels, "x.xml", "nowhere.xml")).toBe(rels);
  });

  it("lead where they shall", () => {
    const places = [
      "xl/worksheets/sheet1.xml",
      "xl/comments1.xml",
      "docProps/app.xml",
      "a.xml",
      "xl/worksheets/x/y.xml",
    ];
    for (const from of places) {
      for (const to of places) expect(resolveTarget(from, relativeTarget(from, to))).toBe(to);
    }
    expect(relativeTarget("xl/worksheets/sheet1.xml", "xl/comments1.xml")).toBe("../comments1.xml");
  });
});

describe("the children of a root", () => {
  it("know their names, attributes and places", () => {
    const text = '<!-- <a/> --><a b="1"><c r:id="x&amp;y" id="z"><c/></c> text <d/></a><!-- </a> -->';
    const root = xmlRoot(text);
    expect(root?.children.map(({ name, start, end }) => `${name} ${text.slice(start, end)}`)).toEqual([
      'c <c r:id="x&amp;y" id="z"><c/></c>',
      "d <d/>",
    ]);
    expect(root?.children[0]?.attributes).toEqual(
      new Map([
        ["id", "z"],
        ["r:id", "x&y"],
      ]),
    );
    expect(text.slice(root?.openStart, root?.openEnd)).toBe('<a b="1">');
    expect(text.slice(root?.closeStart)).toBe("</a><!-- </a> -->");
  });
});
