/** How Word prints an automatic number in each of its formats that occur in Chinese documents. */

const DIGITS = "〇一二三四五六七八九";
const LEGAL = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];

/** 一 … 九十九; larger numbers digit by digit, which no heading reaches. */
function counting(value: number): string {
  if (value <= 0 || value > 99) return ideographDigits(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS.charAt(tens)}十`;
  return head + (ones === 0 && tens > 0 ? "" : DIGITS.charAt(ones));
}

const ideographDigits = (value: number): string =>
  [...String(value)].map((digit) => DIGITS.charAt(Number(digit))).join("");

function legal(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = LEGAL[value % 10] ?? "";
  if (value <= 0 || value > 99) return String(value);
  return tens === 0 ? ones : `${LEGAL[tens] ?? ""}拾${value % 10 === 0 ? "" : ones}`;
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let left = Math.min(value, 399);
  let printed = "";
  for (const [step, sign] of steps) {
    for (; left >= step; left -= step) printed += sign;
  }
  return printed;
}

/** a … z, aa, bb … */
const letters = (value: number): string =>
  value <= 0 ? "" : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 5));

const circled = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);

const fullWidth = (value: number): string =>
  [...String(value)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join("");

/** The number as the format prints it; undefined for bullets and no number at all. */
export function printNumber(value: number, format: string): string | undefined {
  switch (format) {
    case "bullet":
    case "none":
      return undefined;
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "koreanCounting":
      return counting(value);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return ideographDigits(value);
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return legal(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return circled(value);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return fullWidth(value);
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}
