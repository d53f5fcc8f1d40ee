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

const WITH_UNIT = /^([+-]?\d+(?:\.\d+)?)(万元|元|个百分点|%)$/;

/** A figure and its unit, apart, so that figures stand one below the other. */
function splitUnit(text: string, unit: string): readonly [figure: string, unit: string] {
  const [, figure, own] = WITH_UNIT.exec(text) ?? [];
  if (figure !== undefined && own !== undefined) return [figureText(figure), own];
  if (!PLAIN_NUMBER.test(text)) return [text, ""];
  return unit === "" ? [figureText(text), ""] : [amountText(text), unit];
}

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
        {shown.map(({ label, value }) => {
          const [figure, ownUnit] = splitUnit(value, unit);
          return (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{figure}</td>
              <td className="unit">{ownUnit}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
