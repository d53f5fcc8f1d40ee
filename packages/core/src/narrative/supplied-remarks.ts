/** Figures of 情况说明资料 that do not agree with each other; they are written as supplied, and pointed out. */
import type { WrittenRemark } from "../documents/written-text.js";
import { printWan } from "../money/print.js";
import type { Sources } from "./quantities/inputs.js";

/** More kinds than any unit lists; a bound, because the supplement is read key by key. */
const MOST_KINDS = 50;

export function suppliedRemarks({ supplement }: Pick<Sources, "supplement">): readonly WrittenRemark[] {
  const fen = (key: string): number | undefined => supplement.get(`procurement/${key}`)?.current?.amount.fen;
  const remarks: WrittenRemark[] = [];
  const parts = ["goods", "works", "services"].map(fen);
  const total = fen("total");
  const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
  // Amounts in 万元 to two decimals may differ by half a digit each.
  if (total !== undefined && parts.some((part) => part !== undefined) && Math.abs(total - sum) > 15_000) {
    const message = `政府采购支出总额${printWan(total)}万元，货物、工程、服务合计${printWan(sum)}万元，两者不等`;
    remarks.push({ key: "procurement/total", message });
  }
  const [sme, micro] = [fen("sme"), fen("micro")];
  if (sme !== undefined && micro !== undefined && micro > sme) {
    const message = `授予小微企业合同金额${printWan(micro)}万元，大于授予中小企业合同金额${printWan(sme)}万元`;
    remarks.push({ key: "procurement/micro", message });
  }
  return [...remarks, ...vehicleRemarks(supplement)];
}

function vehicleRemarks(supplement: Sources["supplement"]): readonly WrittenRemark[] {
  const count = (key: string): number | undefined => supplement.get(key)?.number?.figure.scaled;
  const total = count("count/vehicles");
  const kinds = Array.from({ length: MOST_KINDS }, (_, index) => count(`vehicles/${index + 1}`) ?? 0);
  const sum = kinds.reduce((all, kind) => all + kind, 0);
  if (total === undefined || sum === 0 || total === sum) return [];
  return [{ key: "count/vehicles", message: `车辆总数${total}辆，各类车辆合计${sum}辆，两者不等` }];
}
