/** Prose that asks too much or lies, as it stands beside a sound workbook. Made anew each time, nothing is kept. */
import zlib from "node:zlib";
import { zip } from "./_hostile-parts.mjs";

const SENTENCE = "2024年度本年收入合计1,548.12万元，其中：财政拨款收入1,548.05万元，占本年收入的99.99%。";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word file whose body holds this markup. */
const docx = (body) =>
  zip([
    {
      name: "[Content_Types].xml",
      data: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: "word/document.xml", data: `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>` },
  ]);

const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A PDF of one page, whose content is packed so many times. */
function packedPdf(content, times) {
  let packed = content;
  for (let time = 0; time < times; time++) packed = zlib.deflateSync(packed);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
    `<</Length ${packed.length}/Filter[${"/FlateDecode ".repeat(times)}]>>\nstream\n${packed.toString("latin1")}\nendstream`,
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(
    `${text}xref\n0 5\n0000000000 65535 f \n${entries}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    "latin1",
  );
}

/** Prose of ten megabytes, as it stands beside a sound workbook. @type {Record<string, () => Uint8Array>} */
export const HOSTILE_TEXTS = {
  "十兆说明.txt": () => Buffer.from(`第一部分 概况\n${`${SENTENCE}\n`.repeat(100_000)}`),
  "十兆一段.txt": () => Buffer.from(SENTENCE.repeat(100_000)),
  "十兆数字.txt": () => Buffer.from("1".repeat(10 << 20)),
  "十兆标点.md": () => Buffer.from("，：（".repeat(1_200_000)),
  "两万层表格.docx": () =>
    docx(
      `${paragraph(SENTENCE)}${"<w:tbl><w:tr><w:tc>".repeat(20_000)}${paragraph("深")}${"</w:tc></w:tr></w:tbl>".repeat(20_000)}`,
    ),
  "百万空段.docx": () => docx("<w:p/>".repeat(1_000_000)),
  "一段六十万节.docx": () => docx(`<w:p>${"<w:r><w:t>1</w:t></w:r>".repeat(600_000)}</w:p>`),
  "十万层修订.docx": () =>
    docx(`<w:p>${"<w:ins>".repeat(100_000)}<w:r><w:t>x</w:t></w:r>${"</w:ins>".repeat(100_000)}</w:p>`),
  "压缩炸弹.pdf": () => packedPdf(Buffer.alloc(300 << 20, " "), 2),
  "页指向自己.pdf": () =>
    Buffer.from(
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>endobj\ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n9\n%%EOF",
    ),
};
