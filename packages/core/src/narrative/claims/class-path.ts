/** Paths of the functional classification in prose: 一般公共服务支出（类）人大事务（款）事业运行（项）, or with codes. */

export interface ClassPath {
  /** Names as printed, folded; absent levels are not named. */
  readonly category?: string;
  readonly section?: string;
  readonly item?: string;
  /** The deepest code printed. */
  readonly code?: string;
  /** In the folded text, from the first name to the last mark. */
  readonly start: number;
  readonly end: number;
}

type Level = "category" | "section" | "item";

/** A mark behind a name: （类）, （201）, （201类）, （05款）. Codes: 类 3, 款 5, 项 7 digits. */
const MARK = /\((?:([0-9]{2,7})?(类|款|项)|([12][0-9]{2}(?:[0-9]{2}){0,2}))\)|(类)(?=支出|[0-9])/g;
const CODE = /^[12][0-9]{2}(?:[0-9]{2}){0,2}$/;
const LEVELS: Readonly<Record<string, Level>> = { 类: "category", 款: "section", 项: "item" };
const LEVEL_OF_LENGTH: Readonly<Record<number, Level>> = { 3: "category", 5: "section", 7: "item" };

/** Names are at most this long. */
const LONGEST_NAME = 40;
/** What a name cannot hold; brackets inside names are balanced. */
const STOPS = /[。;:,"!?]/;

/** All paths of a folded text, in order. */
export function classPathsOf(folded: string): readonly ClassPath[] {
  const paths: ClassPath[] = [];
  let open: { -readonly [Key in keyof ClassPath]: ClassPath[Key] } | undefined;
  let reached = -1;
  const close = (): void => {
    if (open) paths.push(open);
    open = undefined;
  };
  for (const mark of folded.matchAll(MARK)) {
    const printed = mark[1] ?? mark[3] ?? "";
    const level = LEVELS[mark[2] ?? mark[4] ?? ""] ?? LEVEL_OF_LENGTH[printed.length];
    if (!level) continue;
    const continues = open !== undefined && isDeeper(level, open) && mark.index - reached <= LONGEST_NAME;
    const from = continues ? reached : nameStart(folded, mark.index, Math.max(reached, 0));
    const name = cleaned(folded.slice(from, mark.index));
    const isBroken = continues && STOPS.test(name.text);
    if (isBroken || !continues) close();
    const start = isBroken ? nameStart(folded, mark.index, Math.max(reached, 0)) : from + name.skipped;
    const text = isBroken ? cleaned(folded.slice(start, mark.index)).text : name.text;
    if (text.length < 2) continue;
    const end = mark.index + mark[0].length;
    const code = codeOf(printed, open?.code);
    const { code: _, ...above } = open ?? { start };
    open = {
      ...above,
      [level]: text,
      ...(code === undefined ? {} : { code }),
      start: open?.start ?? start,
      end,
    };
    reached = end;
  }
  close();
  return paths;
}

/** Whether a text is nothing but a path, as a title of the lines below it. */
export function isPathAlone(text: string): boolean {
  const [path, ...more] = classPathsOf(text);
  return path !== undefined && more.length === 0 && path.start <= 1 && /^[。:"]{0,2}$/.test(text.slice(path.end));
}

/** The code of a level: printed whole, or as the two digits that it adds to the level above. */
function codeOf(printed: string, above: string | undefined): string | undefined {
  const code = printed.length === 2 && above !== undefined ? above + printed : printed;
  return CODE.test(code) ? code : undefined;
}

const ORDER: readonly Level[] = ["category", "section", "item"];

const isDeeper = (level: Level, open: Partial<Record<Level, string>>): boolean =>
  ORDER.slice(ORDER.indexOf(level)).every((deeper) => open[deeper] === undefined);

/** Where the name before a mark begins: after the last stop, ordinal or figure. */
function nameStart(folded: string, end: number, from: number): number {
  let depth = 0;
  let at = end;
  if (folded.charAt(at - 1) === '"') at -= 1;
  const least = Math.max(from, end - LONGEST_NAME);
  while (at > least) {
    const unit = folded.charAt(at - 1);
    if (unit === ")") depth += 1;
    if (unit === "(") {
      if (depth === 0) break;
      depth -= 1;
    }
    if (depth === 0 && STOPS.test(unit)) break;
    at -= 1;
  }
  return at + ordinalLength(folded.slice(at, end));
}

/** Ordinals and words that lead up to a name. */
function ordinalLength(text: string): number {
  return (
    /^(?:\([0-9一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[.、)]|[\u2460-\u2473]|[一二三四五六七八九十]{1,3}、|其中|主要用于|用于)*/.exec(
      text,
    )?.[0].length ?? 0
  );
}

const QUOTES = "\"'-";

function cleaned(text: string): { text: string; skipped: number } {
  const skipped = /^["'-]*/.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > skipped && QUOTES.includes(text.charAt(end - 1))) end -= 1;
  return { text: text.slice(skipped, end), skipped };
}
