/**
 * Bundles the command line into dist/: juesuan.js, the scripts of its threads, the chunks they share, and the licences
 * of what went into them. Everything is inside, so that dist/ runs without node_modules.
 */
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(packageFolder, "dist");
const command = join(dist, "juesuan.js");

/** Code of CommonJS packages in an ES module still calls `require` for Node's own modules. */
const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/** By name in dist/: threads are started by URL, so each has a script of its own. */
const entryPoints = {
  juesuan: join(packageFolder, "src", "juesuan.ts"),
  // The same without the process around it; most tests run many commands in one process.
  "run-command": join(packageFolder, "src", "run-command.ts"),
  worker: join(packageFolder, "src", "worker.ts"),
  "legacy-worker": join(packageFolder, "src", "legacy", "legacy-worker.ts"),
  "pdf-worker": join(packageFolder, "src", "pdf", "pdf-worker.ts"),
};

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: packageFolder,
  entryPoints,
  outdir: dist,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  charset: "utf8",
  chunkNames: "chunk-[hash]",
  banner: { js: REQUIRE },
  legalComments: "external",
  metafile: true,
  logLevel: "warning",
});

/** What the PDF parser reads at run time: character maps of fonts that a PDF does not embed. */
const parser = dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")));
cpSync(join(parser, "cmaps"), join(dist, "pdf-cmaps"), { recursive: true });

const SHEBANG = "#!/usr/bin/env node\n";
const text = readFileSync(command, "utf8");
if (!text.startsWith("#!")) writeFileSync(command, SHEBANG + text);
chmodSync(command, 0o755);

/** Folders of the packages that went into the bundle. */
const bundled = new Set(
  Object.keys(metafile.inputs)
    .map((input) => join(packageFolder, input))
    .map((input) => /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(input)?.[0])
    .filter((folder) => folder !== undefined),
);

/**
 * Name, version and licence text of one package.
 * @param {string} folder
 */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  return [`${name} ${version} (${license})`, ...texts].join("\n\n");
}

/** Licence comments inside the code, which esbuild has put beside the chunks they come from. */
function takeLegalComments() {
  const files = readdirSync(dist).filter((file) => file.endsWith(".LEGAL.txt"));
  const texts = files.map((file) => readFileSync(join(dist, file), "utf8").trim());
  for (const file of files) rmSync(join(dist, file));
  return texts;
}

const licences = [...[...bundled].sort().map(licenceOf), ...takeLegalComments()];
writeFileSync(join(dist, "third-party-licences.txt"), `${licences.join(`\n\n${"-".repeat(72)}\n\n`)}\n`);
