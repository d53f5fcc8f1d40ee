import type { CompanionRole } from "../../engine/check-setup.js";
import { TEXT_TYPES, WORKBOOK_TYPES } from "../choose-file.js";

export interface RoleWords {
  readonly role: CompanionRole;
  readonly title: string;
  readonly use: string;
  readonly accept: string;
  readonly many: boolean;
}

/** The files that can go with a workbook, in the order of the pane; the command line has an option for each. */
export const COMPANION_ROLES: readonly RoleWords[] = [
  {
    role: "narrative",
    title: "情况说明",
    use: "逐句核对其中的金额、比重和增减，与打开的工作簿对照。",
    accept: TEXT_TYPES,
    many: true,
  },
  { role: "prior", title: "上年决算公开表", use: "核对年初结转结余和上年基数。", accept: WORKBOOK_TYPES, many: false },
  { role: "budget", title: "本年预算公开表", use: "核对年初预算数。", accept: WORKBOOK_TYPES, many: false },
  {
    role: "unit",
    title: "本级和所属单位的决算公开表",
    use: "打开的是部门汇总表时，核对汇总数等于各单位之和。",
    accept: WORKBOOK_TYPES,
    many: true,
  },
  {
    role: "performance",
    title: "绩效自评表",
    use: "核对执行率、分值和金额。",
    accept: `${WORKBOOK_TYPES},${TEXT_TYPES}`,
    many: true,
  },
  {
    role: "codes",
    title: "本地科目表",
    use: "财政部门印发的当年科目表，覆盖内置的科目代码和名称；要有“科目编码”和“科目名称”两栏。",
    accept: WORKBOOK_TYPES,
    many: true,
  },
];
