/** 政府采购: total, kinds, contracts of 中小企业. No table holds it. */
import type { Amount } from "../../money/amount.js";
import { type Sources, suppliedAmount } from "./inputs.js";
import { computedFrom, derive, type Known, missing, stated } from "./known.js";
import { isShownAsZero, type Provided, shownAmount } from "./provided.js";
import { percentOf } from "./rates.js";

const KINDS = { goods: "货物", works: "工程", services: "服务" } as const;

type Kind = keyof typeof KINDS;

const kindAmount = (sources: Sources, kind: Kind): Known<Amount> =>
  suppliedAmount(sources, `procurement/${kind}`, "current", `政府采购${KINDS[kind]}支出`);

/** As stated; where only the kinds are, their sum. */
function totalOf(sources: Sources): Known<Amount> {
  const total = suppliedAmount(sources, "procurement/total", "current", "政府采购支出总额");
  if (total.state !== "missing") return total;
  const known = (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const amount = kindAmount(sources, kind);
    return amount.state === "known" ? [amount] : [];
  });
  if (known.length === 0) return total;
  const fen = known.reduce((sum, { value }) => sum + value.fen, 0);
  return { state: "known", value: { fen, ulp: 1 }, trace: computedFrom(known.map(({ trace }) => trace)) };
}

export function procurement(sources: Sources): Provided {
  const { amount: decimals, percent } = sources.decimals;
  const total = totalOf(sources);
  const supplied = (key: string, what: string): Known<Amount> =>
    suppliedAmount(sources, `procurement/${key}`, "current", what);
  const sme = supplied("sme", "授予中小企业合同金额");
  const isNothing = sme.state === "known" && sme.value.fen === 0;
  const micro = isNothing ? sme : supplied("micro", "授予小微企业合同金额");
  const reserved = supplied("reserved", "预留面向中小企业采购的金额");
  const share = (part: Known<Amount>, whole: Known<Amount>) =>
    part.state === "missing" ? part : derive([part, whole], (a, b) => percentOf(a, b, percent));
  return {
    quantities: {
      "procurement.amount": shownAmount(total, decimals),
      "procurement.sme": shownAmount(sme, decimals),
      "procurement.sme-share": share(sme, total),
      "procurement.micro": shownAmount(micro, decimals),
      "procurement.micro-share": share(micro, sme),
      "procurement.reserved": shownAmount(reserved, decimals),
      "procurement.reserved-micro": shownAmount(supplied("reserved-micro", "预留面向小微企业采购的金额"), decimals),
    },
    conditions: {
      "procurement.none": isShownAsZero(total, decimals),
      "procurement.kind-shares-given": (Object.keys(KINDS) as Kind[]).some(
        (kind) => sources.supplement.get(`procurement/sme-${kind}`)?.current !== undefined,
      ),
      "procurement.reserved-none": isShownAsZero(reserved, decimals),
    },
  };
}

/** The kinds with an amount; asked for where there is a total and no kind is given. */
export function procurementKinds(sources: Sources): readonly Provided[] {
  const { amount: decimals, percent } = sources.decimals;
  if ((Object.keys(KINDS) as Kind[]).every((kind) => kindAmount(sources, kind).state === "missing")) {
    const amount = missing("procurement/goods", "政府采购货物、工程、服务各自的支出");
    return [
      {
        quantities: { "procurement-kind.name": stated("货物、工程、服务"), "procurement-kind.amount": amount },
        conditions: {},
      },
    ];
  }
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const amount = kindAmount(sources, kind);
    if (amount.state === "missing" || isShownAsZero(amount, decimals)) return [];
    const sme = suppliedAmount(sources, `procurement/sme-${kind}`, "current", `${KINDS[kind]}采购授予中小企业合同金额`);
    return [
      {
        quantities: {
          "procurement-kind.name": stated(KINDS[kind]),
          "procurement-kind.amount": shownAmount(amount, decimals),
          "procurement-kind.sme-share":
            sme.state === "missing"
              ? missing(sme.input.key, sme.input.what)
              : derive([sme, amount], (part, whole) => percentOf(part, whole, percent)),
        },
        conditions: {},
      },
    ];
  });
}
