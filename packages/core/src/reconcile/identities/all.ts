/** The one list of identities. A new identity is added to the file of its table; rules and proofs see it from here. */
import type { Facts } from "../../facts/facts.js";
import { type Derived, type Gap, type Identity, isIdentity } from "../identity.js";
import { appropriationLinkIdentities } from "./appropriation-links.js";
import { appropriationSummaryIdentities } from "./appropriation-summary.js";
import { basicExpenditureIdentities } from "./basic-expenditure.js";
import { expenditureIdentities } from "./expenditure.js";
import { fiscalLimitIdentities } from "./fiscal-limits.js";
import { fundTableIdentities } from "./fund-tables.js";
import { incomeIdentities } from "./income.js";
import { summaryIdentities } from "./summary.js";
import { summaryLinkIdentities } from "./summary-links.js";
import { threePublicIdentities } from "./three-public.js";

const SOURCES: readonly ((facts: Facts) => Iterable<Derived>)[] = [
  summaryIdentities,
  incomeIdentities,
  expenditureIdentities,
  appropriationSummaryIdentities,
  fundTableIdentities,
  basicExpenditureIdentities,
  threePublicIdentities,
  summaryLinkIdentities,
  appropriationLinkIdentities,
  fiscalLimitIdentities,
];

/** Every identity of the unit's tables, and those that its layout leaves open. */
export function allIdentities(facts: Facts): {
  readonly identities: readonly Identity[];
  readonly gaps: readonly Gap[];
} {
  const identities: Identity[] = [];
  const gaps: Gap[] = [];
  for (const source of SOURCES) {
    for (const derived of source(facts)) {
      if (isIdentity(derived)) identities.push(derived);
      else gaps.push(derived);
    }
  }
  return { identities, gaps };
}
