/**
 * How fast workbooks are read, and with how much memory: own scanner, merely inflating every zip entry, and SheetJS, in
 * one run. `node packages/core/bench/read-workbook.mjs [--json]`; build first.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import zlib from "node:zlib";
import * as SheetJS from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "../dist/index.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

const decoders = new Map(["utf-8", "utf-16le", "utf-16be"].map((name) => [name, new TextDecoder(name)]));

/** The Platform that Node hosts pass in. */
const platform = {
  inflateRaw(data, limit) {
    try {
      return zlib.inflateRawSync(data, {
        maxOutputLength: Math.max(1, limit),
        chunkSize: Math.min(limit + 64, 1 << 22),
      });
    } catch {
      return "damaged";
    }
  },
  decodeText: (bytes, encoding) => decoders.get(encoding).decode(bytes),
  crc32: (bytes) => zlib.crc32(bytes),
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const NAMES = [
  "一般公共服务支出",
  "行政运行",
  "机关服务",
  "社会保障和就业支出",
  "住房公积金",
  "卫生健康支出",
  "培训支出",
];

const letters = (column) =>
  (column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : "") +
  String.fromCharCode(65 + ((column - 1) % 26));

/** A repeatable stream of numbers in [0, 1). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A workbook as Excel writes it: codes and names as shared strings, amounts with styles, every eighth a formula. */
function buildWorkbook(sheetCount, rowCount, columnCount) {
  const random = numbers(20240831);
  const strings = new Map();
  const string = (text) => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text);
  };
  const files = {};
  for (let sheet = 1; sheet <= sheetCount; sheet++) {
    let rows = "";
    for (let row = 1; row <= rowCount; row++) {
      let cells = "";
      for (let column = 1; column <= columnCount; column++) {
        const place = `r="${letters(column)}${row}" s="${1 + ((row + column) % 20)}"`;
        if (column === 1) cells += `<c ${place} t="s"><v>${string(String(2010100 + row * 7 + sheet))}</v></c>`;
        else if (column === 2 || row < 4)
          cells += `<c ${place} t="s"><v>${string(`${NAMES[(row + sheet) % NAMES.length]}${row % 40}`)}</v></c>`;
        else if ((row + column) % 5 === 0) cells += `<c ${place}/>`;
        else {
          const formula =
            (row + column) % 8 === 0 ? `<f>SUM(${letters(column)}4:${letters(column)}${row - 1})</f>` : "";
          cells += `<c ${place}>${formula}<v>${(random() * 5000).toFixed(2)}</v></c>`;
        }
      }
      rows += `<row r="${row}" spans="1:${columnCount}" ht="18" customHeight="1" x14ac:dyDescent="0.2">${cells}</row>`;
    }
    files[`xl/worksheets/sheet${sheet}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${letters(columnCount)}${rowCount}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14"/><cols><col min="1" max="${columnCount}" width="14" customWidth="1"/></cols><sheetData>${rows}</sheetData><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="D1:F1"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>`;
  }
  const each = (count, write) => Array.from({ length: count }, (_, index) => write(index + 1)).join("");
  const relationship = (id, type, target) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const type = (part, name) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  files["[Content_Types].xml"] =
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("workbook", "sheet.main")}${type("styles", "styles")}${type("sharedStrings", "sharedStrings")}${each(sheetCount, (n) => type(`worksheets/sheet${n}`, "worksheet"))}</Types>`;
  files["_rels/.rels"] =
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relationship(1, "officeDocument", "xl/workbook.xml")}</Relationships>`;
  files["xl/workbook.xml"] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(sheetCount, (n) => `<sheet name="公开${n}表" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`;
  files["xl/_rels/workbook.xml.rels"] =
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each(sheetCount, (n) => relationship(n, "worksheet", `worksheets/sheet${n}.xml`))}${relationship(sheetCount + 1, "styles", "styles.xml")}${relationship(sheetCount + 2, "sharedStrings", "sharedStrings.xml")}</Relationships>`;
  files["xl/styles.xml"] =
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0.00_ "/></numFmts><fonts count="2">${each(2, () => '<font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2">${each(2, () => '<border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="21">${each(21, (n) => `<xf numFmtId="${n % 3 ? 176 : 0}" fontId="${n % 2}" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="center" wrapText="1"/></xf>`)}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  files["xl/sharedStrings.xml"] =
    `${HEAD}<sst xmlns="${MAIN}" count="${strings.size}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t>${text}</t><phoneticPr fontId="1" type="noConversion"/></si>`).join("")}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), { level: 6 });
}

/** The floor: every entry inflated, nothing else done. Entries are looked up beforehand. */
function inflater(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const entries = [];
  for (let at = view.getUint32(end + 16, true); at < end; ) {
    const name = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push(bytes.subarray(start, start + view.getUint32(at + 20, true)));
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return () => entries.map((data) => zlib.inflateRawSync(data));
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

const BLOCKS = 5;

/**
 * Median and best time in milliseconds; on a busy machine the best is what the code itself takes. The candidates take turns in blocks, so that a slow moment of the machine hits all alike, and
 * each block starts on a clean heap, so that nobody pays for another's garbage.
 */
function time(candidates, rounds) {
  const times = candidates.map(() => []);
  for (let block = 0; block < BLOCKS; block++) {
    candidates.forEach((candidate, index) => {
      collectGarbage();
      for (let round = -rounds / 2; round < rounds; round++) {
        const started = performance.now();
        candidate();
        const took = performance.now() - started;
        if (round >= 0) times[index].push(took);
      }
    });
  }
  return times.map((list) => ({ median: median(list), best: Math.min(...list) }));
}

/** Kilobytes of memory that one result keeps alive, median of seven. */
function kept(candidate) {
  return Math.round(median(Array.from({ length: 7 }, () => keptOnce(candidate) / 1024)));
}

function keptOnce(candidate) {
  collectGarbage();
  const before = inUse();
  const result = candidate();
  collectGarbage();
  const after = inUse();
  if (result === undefined) throw new Error("no result");
  return after - before;
}

function inUse() {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function own(bytes) {
  const reading = readWorkbook(bytes, platform);
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.workbook;
}

const WORKBOOKS = [
  { name: "nine sheets of 40 × 10", bytes: buildWorkbook(9, 40, 10), rounds: 60 },
  { name: "57,000 cells", bytes: buildWorkbook(1, 5_700, 12), rounds: 6 },
];

const sheetjsOptions = { cellFormula: true, cellNF: true, cellHTML: false, cellText: false };

const results = WORKBOOKS.map(({ name, bytes, rounds }) => {
  const inflate = inflater(bytes);
  const scan = () => own(bytes);
  const sheetjs = () => SheetJS.read(bytes, { type: "array", ...sheetjsOptions });
  const [inflated, scanned, sheeted] = time([inflate, scan, sheetjs], rounds);
  return {
    workbook: name,
    bytes: bytes.length,
    cells: own(bytes).sheets.reduce((count, sheet) => count + sheet.cells.length, 0),
    inflateMs: inflated,
    ownMs: scanned,
    sheetjsMs: sheeted,
    timesInflate: { median: scanned.median / inflated.median, best: scanned.best / inflated.best },
    fasterThanSheetjs: { median: sheeted.median / scanned.median, best: sheeted.best / scanned.best },
    ownKilobytes: kept(scan),
    sheetjsKilobytes: kept(sheetjs),
  };
});

const { version } = SheetJS;
if (process.argv.includes("--json")) {
  console.log(JSON.stringify({ node: process.version, sheetjs: version, results }, null, 2));
} else {
  const rounded = (value, digits = 2) => value.toFixed(digits);
  for (const result of results) {
    console.log(
      `${result.workbook} (${result.cells} cells, ${Math.round(result.bytes / 1024)} KB, Node ${process.version})`,
    );
    const row = (times, kilobytes) => ({
      "ms (median)": rounded(times.median),
      "ms (best)": rounded(times.best),
      ...(kilobytes === undefined ? {} : { "KB kept": kilobytes }),
    });
    console.table({
      "inflate only": row(result.inflateMs),
      "own scanner": row(result.ownMs, result.ownKilobytes),
      [`SheetJS ${version}`]: row(result.sheetjsMs, result.sheetjsKilobytes),
    });
    const { timesInflate, fasterThanSheetjs } = result;
    console.log(
      `median (best): ${rounded(timesInflate.median, 1)} (${rounded(timesInflate.best, 1)}) × inflate, goal ≤ 8; ` +
        `${rounded(fasterThanSheetjs.median, 1)} (${rounded(fasterThanSheetjs.best, 1)}) × faster than SheetJS, goal ≥ 4\n`,
    );
  }
}
