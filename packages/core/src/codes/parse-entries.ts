/** Reads the packed tables of data/ (written by scripts/build-codes.mjs, which has checked their form). */
import type { CodeChange } from "./code-change.js";
import { type CodeEntry, type Evidence, levelOf, type Rename, type YearRange } from "./code-entry.js";

const GRADES: Readonly<Record<string, Evidence>> = {
  P: "published",
  A: "agreed",
  B: "probable",
  S: "single",
  D: "doubtful",
};

const ALWAYS: CodeEntry["validity"] = [{}];
const NEVER_RENAMED: readonly Rename[] = [];

/** “2019-2024”, “2021-”, “-2018”, “-”. */
function yearRange(text: string): YearRange {
  const [from = "", to = ""] = text.split("-");
  return { ...(from === "" ? {} : { from: Number(from) }), ...(to === "" ? {} : { to: Number(to) }) };
}

function validityOf(text: string | undefined): CodeEntry["validity"] {
  if (text === undefined || text === "") return ALWAYS;
  const [one = "", other] = text.split("/");
  return other === undefined ? [yearRange(one)] : [yearRange(one), yearRange(other)];
}

/** Reads one packed table; lines of no known level or grade do not occur (the integrity test counts the entries). */
export function parseEntries(packed: string, renames: ReadonlyMap<string, readonly Rename[]>): CodeEntry[] {
  const entries: CodeEntry[] = [];
  // A table has some fifty different validities; reading each once halves the time.
  const validities = new Map<string | undefined, CodeEntry["validity"]>([[undefined, ALWAYS]]);
  for (const line of packed.split("\n")) {
    // Read by index: taking 2,000 arrays apart through their iterators costs more than all the rest.
    const fields = line.split("\t");
    const code = fields[0] ?? "";
    const level = levelOf(code);
    const evidence = GRADES[fields[2] ?? ""];
    if (!level || !evidence) continue;
    let validity = validities.get(fields[3]);
    if (!validity) {
      validity = validityOf(fields[3]);
      validities.set(fields[3], validity);
    }
    const entry: CodeEntry = {
      code,
      name: fields[1] ?? "",
      level,
      validity,
      evidence,
      renames: renames.get(code) ?? NEVER_RENAMED,
    };
    const otherName = fields[4];
    entries.push(otherName === undefined ? entry : { ...entry, otherName });
  }
  return entries;
}

const KINDS: Readonly<Record<string, CodeChange["kind"]>> = {
  added: "added",
  renamed: "renamed",
  abolished: "abolished",
  moved: "moved",
};

const SURENESS: Readonly<Record<string, CodeChange["confidence"]>> = { high: "high", medium: "medium", low: "low" };

/** Reads the packed list of changes. */
export function parseChanges(packed: string): CodeChange[] {
  return packed.split("\n").flatMap((line) => {
    const [year = "", change = "", code = "", oldName = "", newName = "", confidence = ""] = line.split("\t");
    const kind = KINDS[change];
    const sureness = SURENESS[confidence];
    return kind && sureness ? [{ year: Number(year), kind, code, oldName, newName, confidence: sureness }] : [];
  });
}
