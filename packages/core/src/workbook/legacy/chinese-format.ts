import { BUILT_IN_FORMATS } from "../built-in-formats.js";

/**
 * The built-in formats that SheetJS gives in their American wording, by that wording: number in BUILT_IN_FORMATS. A file
 * names them by number only, and they show in the language of the program that opens it.
 */
const AMERICAN: Readonly<Record<string, number>> = {
  '"$"#,##0_);\\("$"#,##0\\)': 5,
  '"$"#,##0_);[Red]\\("$"#,##0\\)': 6,
  '"$"#,##0.00_);\\("$"#,##0.00\\)': 7,
  '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)': 8,
  "m/d/yy": 14,
  "m/d/yy h:mm": 22,
  "#,##0 ;(#,##0)": 37,
  "#,##0 ;[Red](#,##0)": 38,
  "#,##0.00;(#,##0.00)": 39,
  "#,##0.00;[Red](#,##0.00)": 40,
  '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)': 41,
  '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)': 42,
  '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)': 43,
  '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)': 44,
};

/** A format code as SheetJS gives it, in the wording of Chinese Excel; undefined for General. */
export function chineseFormat(code: string): string | undefined {
  if (code === "" || code === "General") return undefined;
  const builtIn = AMERICAN[code];
  return builtIn === undefined ? code : BUILT_IN_FORMATS[builtIn];
}
