/** SARIF 2.1.0 (OASIS), for code-scanning views and audit tools. Written in pieces, so that a province fits into memory. */
import type { Anchor, Finding, Severity } from "../../findings/finding.js";
import { RULE_SET_VERSION, RULES } from "../../rules/registry.js";
import { NO_TABLES_RULE, UNREADABLE_RULE } from "../failure-report.js";
import { ruleTitle } from "../rule-titles.js";
import type { Report } from "../schema.js";
import { placeInWords } from "../text/places.js";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** What stands before the results. */
export function sarifHead(version: string): string {
  const rules = [
    ...[UNREADABLE_RULE, NO_TABLES_RULE].map(({ id, number }) => ({
      id: number,
      name: id,
      text: ruleTitle(id),
      help: "",
    })),
    ...RULES.map(({ meta }) => ({ id: meta.number, name: meta.id, text: meta.title, help: meta.explanation })),
  ];
  const driver = {
    name: "juesuan",
    version,
    semanticVersion: version,
    properties: { rules: RULE_SET_VERSION },
    rules: rules.map(({ id, name, text, help }) => ({
      id,
      name,
      shortDescription: { text },
      ...(help === "" ? {} : { help: { text: help } }),
    })),
  };
  const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  return `{"$schema":"${schema}","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"language":"zh-CN","columnKind":"utf16CodeUnits","results":[\n`;
}

/** The results of one report, each a JSON object. Join them by `,` and a line break. */
export const sarifResults = ({ findings, source }: Report): readonly string[] =>
  findings.map((finding) => JSON.stringify(result(finding, source.file)));

/** What stands after the results. */
export const SARIF_TAIL = "\n]}]}\n";

function result(finding: Finding, file: string) {
  const [first, ...others] = finding.where;
  return {
    ruleId: finding.number,
    level: LEVELS[finding.severity],
    message: { text: `${finding.message}${finding.fix}` },
    locations: [location(first, file)],
    ...(others.length > 0 ? { relatedLocations: others.map((place) => location(place, file)) } : {}),
    partialFingerprints: { "juesuanFindingId/v1": finding.id },
    ...(finding.waived ? { suppressions: [{ kind: "external", justification: finding.waived.reason }] } : {}),
  };
}

function location(place: Anchor, file: string) {
  const artifact = place.kind === "text" || place.kind === "file" ? place.file : file;
  return {
    physicalLocation: {
      artifactLocation: { uri: artifact.split("/").map(encodeURIComponent).join("/") },
      ...(place.kind === "text" && /\.(?:txt|md)$/i.test(place.file)
        ? { region: { startLine: place.line, startColumn: place.start + 1, endColumn: place.end + 1 } }
        : {}),
    },
    logicalLocations: [{ fullyQualifiedName: qualifiedName(place), kind: KINDS[place.kind] }],
  };
}

const KINDS = { cell: "member", text: "element", sheet: "module", file: "resource" } as const;

const qualifiedName = (place: Anchor): string =>
  place.kind === "cell" ? `${place.sheet}!${place.cell}` : placeInWords(place);
