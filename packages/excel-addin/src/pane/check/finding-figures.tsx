import type { Finding } from "@juesuan/core";

const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Thousands separated, decimals as given; anything but a plain number stays as it is. */
export function figureText(text: string): string {
  if (!PLAIN_NUMBER.test(text)) return text;
  const [whole = "", decimals] = text.split(".");
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, "$&,");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** An amount: separated, and with two decimals where it has fewer. */
const amountText = (text: string): string =>
  PLAIN_NUMBER.test(text) ? figureText(text.includes(".") ? text.replace(/\.(\d)$/, ".$10") : `${text}.00`) : text;

/** 现为, 应为 and 相差, one below the other, where the finding has them. */
export function FindingFigures({ finding, unit }: { readonly finding: Finding; readonly unit: string }) {
  const figures = [
    ["现为", finding.actual],
    ["应为", finding.expected],
    ["相差", finding.difference],
  ] as const;
  const shown = figures.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  if (shown.length === 0) return null;
  return (
    <table className="figures">
      <tbody>
        {shown.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{unit === "" ? figureText(value) : amountText(value)}</td>
            <td className="unit">{PLAIN_NUMBER.test(value) ? unit : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
