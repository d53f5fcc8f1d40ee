/** Word templates for tests, as users make them: a tag in several runs, in tables, headers and footnotes. */
import { Document, FootnoteReferenceRun, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";

/** A paragraph whose text Word has cut into runs after every `|`. */
const paragraph = (text: string): Paragraph =>
  new Paragraph({ children: text.split("|").map((run, index) => new TextRun({ text: run, bold: index % 2 === 1 })) });

export interface TemplateParts {
  readonly paragraphs?: readonly string[];
  /** Rows of a table. */
  readonly table?: readonly (readonly string[])[];
  readonly header?: string;
  readonly footnote?: string;
}

export async function templateOf({ paragraphs = [], table, header, footnote }: TemplateParts): Promise<Uint8Array> {
  const rows = table?.map(
    (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [paragraph(text)] })) }),
  );
  const document = new Document({
    ...(footnote === undefined ? {} : { footnotes: { 1: { children: [paragraph(footnote)] } } }),
    sections: [
      {
        ...(header === undefined ? {} : { headers: { default: new Header({ children: [paragraph(header)] }) } }),
        children: [
          ...paragraphs.map(paragraph),
          ...(rows ? [new Table({ rows })] : []),
          ...(footnote === undefined ? [] : [new Paragraph({ children: [new FootnoteReferenceRun(1)] })]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
