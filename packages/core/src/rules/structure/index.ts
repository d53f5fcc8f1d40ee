/** The structure rules, in the order of their numbers. */
import type { Rule } from "../rule.js";
import { amountAsText } from "./amount-as-text.js";
import { emptyTableStatement } from "./empty-table-statement.js";
import { fractionOfFen } from "./fraction-of-fen.js";
import { hiddenAmounts } from "./hidden-amounts.js";
import { missingTable } from "./missing-table.js";
import { mixedUnits } from "./mixed-units.js";
import { negativeAmount } from "./negative-amount.js";
import { publicationDate } from "./publication-date.js";
import { repeatedTable } from "./repeated-table.js";
import { statementAgainstAmounts } from "./statement-against-amounts.js";
import { templateResidue } from "./template-residue.js";
import { typedTotal } from "./typed-total.js";
import { unitLine } from "./unit-line.js";
import { unitNameAgreement } from "./unit-name-agreement.js";
import { unreadableAmount } from "./unreadable-amount.js";
import { unrecognisedParts } from "./unrecognised-parts.js";
import { yearAgreement } from "./year-agreement.js";

export const STRUCTURE_RULES: readonly Rule[] = [
  missingTable,
  repeatedTable,
  emptyTableStatement,
  statementAgainstAmounts,
  unitLine,
  mixedUnits,
  yearAgreement,
  unitNameAgreement,
  unreadableAmount,
  amountAsText,
  fractionOfFen,
  negativeAmount,
  hiddenAmounts,
  typedTotal,
  templateResidue,
  unrecognisedParts,
  publicationDate,
];
