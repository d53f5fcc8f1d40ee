/** What a sentence may be repeated over. */
export const REPEATS = {
  funds: "一般公共预算、政府性基金预算、国有资本经营预算三种资金（财政拨款总表中有的）",
  "income-kinds": "本年收入的各类别，有数的才列",
  "expenditure-kinds": "本年支出的各类别，有数的才列",
  categories: "一般公共预算财政拨款支出的各类（有数的）",
  items: "本类的各项（有数的，或者有年初预算的）；只在 categories 之内",
  "all-items": "一般公共预算财政拨款支出的各项，不分类，连续编号",
  projects: "资料中列出的项目",
  "government-fund-items": "政府性基金预算财政拨款支出的各项（有数的）",
  "state-capital-items": "国有资本经营预算财政拨款支出的各项（有数的）",
  "three-public-parts": "因公出国（境）费、公务用车购置及运行维护费、公务接待费（预算、决算、上年有数的）",
  "procurement-kinds": "政府采购的货物、工程、服务（有数的）",
  "vehicle-kinds": "资料中列出的各类车辆（有数的）",
  "evaluated-projects": "资料中列出的开展绩效自评的项目",
  "used-items": "各表用到的支出功能分类科目（到项级，有数的）",
} as const;

export type RepeatName = keyof typeof REPEATS;
