/** The one list of identities. A new identity is added to the file of its table; rules and proofs see it from here. */
import type { Facts } from "../../facts/facts.js";
import type { Identity } from "../identity.js";
import { expenditureIdentities } from "./expenditure.js";

export const allIdentities = (facts: Facts): readonly Identity[] => [...expenditureIdentities(facts)];
