/** The rounding verdict in words. */
import type { ReportRounding } from "../schema.js";

const VERDICTS = {
  exact: "完全相符",
  explained: "尾差可解释",
  convention: "惯例异常",
  borderline: "临界",
  contradiction: "存在矛盾",
} as const satisfies Record<ReportRounding["verdict"], string>;

/** One paragraph; `null` when nothing could be judged. */
export function roundingText(rounding: ReportRounding | null): string {
  if (rounding === null) return "没有可判断的勾稽关系。";
  const { verdict, exact, explained, borderline, contradictions, precision, convention } = rounding;
  const parts = [
    `${exact} 处分毫不差`,
    ...(explained > 0 ? [`${explained} 处只差四舍五入的尾差，不是错误`] : []),
    ...(borderline > 0 ? [`${borderline} 处临界，只有在舍入的边界上才能解释`] : []),
    ...(contradictions > 0 ? [`${contradictions} 处不能用四舍五入解释`] : []),
  ];
  const total = exact + explained + borderline + contradictions;
  return `${VERDICTS[verdict]}。按 ${precision} 的精度判断 ${total} 处勾稽关系：${parts.join("；")}。取数惯例：${convention}。`;
}
