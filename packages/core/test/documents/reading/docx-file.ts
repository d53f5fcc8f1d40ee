/** Small .docx files made in code. */
import { strToU8, zipSync } from "fflate";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface DocxParts {
  /** Inside w:body. */
  readonly body: string;
  /** Whole other parts by name, and the type of their relationship. */
  readonly others?: Readonly<Record<string, { readonly type: string; readonly xml: string }>>;
  readonly prolog?: string;
}

export const p = (text: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

export const part = (root: string, content: string): string => `<w:${root} ${W}>${content}</w:${root}>`;

export function docxFile({ body, others = {}, prolog = "" }: DocxParts): Uint8Array {
  const links = Object.entries(others).map(
    ([name, { type }], index) => `<Relationship Id="r${index}" Type="${TYPE}/${type}" Target="${name}"/>`,
  );
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": strToU8(
      `<Relationships><Relationship Id="r" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(`${prolog}<w:document ${W}><w:body>${body}</w:body></w:document>`),
    "word/_rels/document.xml.rels": strToU8(`<Relationships>${links.join("")}</Relationships>`),
    ...Object.fromEntries(Object.entries(others).map(([name, { xml }]) => [`word/${name}`, strToU8(xml)])),
  });
}
