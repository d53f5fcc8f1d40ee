import { readFileSync } from "node:fs";

/**
 * Who may import whom. Kept by `npm run layers`; scripts/test/layers.test.mjs plants violations and sees them refused.
 *
 * A folder of the core imports only from folders above it in this list.
 */
export const CORE_LAYERS = [
  "money",
  "codes",
  "workbook",
  "tables",
  "facts",
  "findings",
  "documents",
  "supplement",
  "reconcile",
  "narrative",
  "rules",
  "report",
];

/** The files beside the folders: the pipeline over all of them, and what the outside may import. */
export const CORE_FILES = ["check.ts", "index.ts"];

/** The only packages the core may use: pure, without disk, clock or network. */
const CORE_PACKAGES = [
  "decimal\\.js",
  "zod",
  "@noble/hashes",
  "numfmt",
  "hucre",
  "htmlparser2",
  "docx",
  "easy-template-x",
];

const core = "^packages/core/src/";

/** What @juesuan/core exports, as built. @type {{ exports: Record<string, { default: string }> }} */
const coreManifest = JSON.parse(readFileSync(new URL("packages/core/package.json", import.meta.url), "utf8"));
const CORE_ENTRIES = Object.values(coreManifest.exports).map(
  (entry) => `^packages/core/${entry.default.replace(/^\.\//, "").replaceAll(".", "\\.")}$`,
);

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const lookingUp = CORE_LAYERS.map((layer, position) => {
  const below = CORE_LAYERS.slice(position + 1).map((name) => `${name}/`);
  const files = CORE_FILES.map((name) => `${name.replace(".", "\\.")}$`);
  return {
    name: `core-${layer}-looks-down`,
    comment: `core/src/${layer} imports only from the folders above it in architecture.md`,
    severity: "error",
    from: { path: `${core}${layer}/` },
    to: { path: `${core}(${[...below, ...files].join("|")})` },
  };
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...lookingUp,
    {
      name: "core-check-is-not-the-public-surface",
      comment: "check.ts is a part of the core like any other: it names what it uses, not index.ts",
      severity: "error",
      from: { path: `${core}check\\.ts$` },
      to: { path: `${core}index\\.ts$` },
    },
    {
      name: "rule-folders-are-independent",
      comment: "A rule may use rules/*.ts, never a rule of another folder",
      severity: "error",
      from: { path: `${core}rules/([^/]+)/` },
      to: { path: `${core}rules/[^/]+/`, pathNot: `${core}rules/$1/` },
    },
    {
      name: "core-is-pure",
      comment: "Nothing of Node, the DOM, the command line or the add-in; only pure packages",
      severity: "error",
      from: { path: core },
      to: { pathNot: [core, `(^|/)node_modules/(${CORE_PACKAGES.join("|")})/`] },
    },
    {
      name: "core-only-through-its-entry",
      comment: "Other packages see what @juesuan/core exports and nothing else",
      severity: "error",
      from: { path: "^packages/(?!core/)", pathNot: "^packages/[^/]+/test/" },
      to: { path: "^packages/core/", pathNot: CORE_ENTRIES },
    },
    {
      name: "tests-use-the-core-through-its-entry",
      comment: "They may also build workbooks with what the core's own tests build them with",
      severity: "error",
      from: { path: "^packages/(?!core/)[^/]+/test/" },
      to: { path: "^packages/core/", pathNot: [...CORE_ENTRIES, "^packages/core/test/"] },
    },
    {
      name: "hosts-are-independent",
      comment: "The command line and the add-in do not know each other",
      severity: "error",
      from: { path: "^packages/(cli|excel-addin)/" },
      to: { path: "^packages/(cli|excel-addin)/", pathNot: "^packages/$1/" },
    },
    {
      name: "sources-do-not-import-tests",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { path: "^packages/[^/]+/(test|bench|scripts)/" },
    },
    {
      name: "no-cycles",
      comment: "Types count: a ring of types is a ring of meaning",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "everything-resolves",
      comment: "An import that cannot be followed cannot be judged",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["(^|/)node_modules/", "^packages/[^/]+/dist/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".json", ".css"],
    },
  },
};
