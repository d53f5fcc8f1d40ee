/**
 * A figure as printed, before anyone knows its unit: `scaled / 10^decimals`.
 * "1,548.05" is `{ scaled: 154805, decimals: 2 }`; the decimals printed are kept, because they are its precision.
 */
export interface Figure {
  readonly scaled: number;
  readonly decimals: number;
}
