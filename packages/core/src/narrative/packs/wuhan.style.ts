/** Generated from wuhan.style.json by scripts/generate-style-packs.mjs; change that file. */
export const WUHAN_STYLE: unknown = JSON.parse(`{
  "schema": "juesuan.style/1",
  "id": "wuhan",
  "region": "武汉市",
  "years": {
    "from": 2024
  },
  "evidence": {
    "places": [
      "武汉"
    ],
    "tableMarks": true,
    "order": [
      "government-fund",
      "state-capital",
      "three-public"
    ]
  },
  "title": "{unit}{year}年度部门决算情况说明",
  "decimals": {
    "amount": 2,
    "percent": 1
  },
  "trailingZeros": {
    "amount": true,
    "percent": false
  },
  "zero": "0",
  "thousands": false,
  "brackets": "full",
  "words": {
    "increase": [
      "增加",
      "增长",
      "上升"
    ],
    "decrease": [
      "减少",
      "下降",
      "降低"
    ],
    "rise": [
      "增长",
      "上升",
      "增加"
    ],
    "fall": [
      "下降",
      "降低",
      "减少"
    ],
    "above": [
      "大于",
      "高于",
      "多于"
    ],
    "below": [
      "小于",
      "低于",
      "少于"
    ],
    "opening": [
      "年初"
    ],
    "adjusted": [
      "全年",
      "调整",
      "调整后"
    ]
  },
  "equivalents": [
    [
      "，主要原因是",
      "。主要原因是",
      "；主要原因是",
      "，主要原因是：",
      "。主要原因是：",
      "，主要原因：",
      "。主要原因：",
      "的主要原因是",
      "的主要原因："
    ],
    [
      "主要原因是",
      "主要原因：",
      "主要原因是：",
      "的主要原因是",
      "的主要原因：",
      "的主要原因是："
    ],
    [
      "的主要原因：",
      "的主要原因是",
      "的主要原因是：",
      "的主要原因",
      "主要原因：",
      "主要原因是",
      "，主要原因是",
      "。主要原因是"
    ],
    [
      "，支出决算数",
      "。支出决算数",
      "；支出决算数",
      "，决算数",
      "。决算数"
    ],
    [
      "，与",
      "。与",
      "；与"
    ],
    [
      "。与",
      "，与",
      "；与"
    ],
    [
      "，比",
      "，较",
      "。比"
    ],
    [
      "年度相比",
      "年相比"
    ],
    [
      "年度决算数",
      "年决算数",
      "年度"
    ],
    [
      "收、支总计均为",
      "收、支总计为",
      "收支总计均为",
      "收支总计为",
      "收、支总计各为",
      "收入、支出总计均为"
    ],
    [
      "收、支总计",
      "收支总计",
      "收入、支出总计",
      "收、支总计各",
      "收支总计各"
    ],
    [
      "收、支总计各",
      "收、支总计",
      "收支总计各",
      "收支总计",
      "收、支总计均"
    ],
    [
      "持平",
      "基本持平"
    ],
    [
      "占本年收入",
      "占本年收入合计",
      "占本年收入的",
      "占本年收入合计的"
    ],
    [
      "占本年支出",
      "占本年支出合计",
      "占本年支出的",
      "占本年支出合计的"
    ],
    [
      "占本年支出合计的",
      "占本年支出合计",
      "占本年支出的",
      "占本年支出"
    ],
    [
      "主要是用于",
      "主要用于",
      "主要是"
    ],
    [
      "主要成效：",
      "主要成效",
      "主要成效为",
      "主要成效是"
    ],
    [
      "。年初预算为",
      "：年初预算为",
      "，年初预算为",
      "；年初预算为"
    ],
    [
      "，支出决算为",
      "，决算为",
      "；支出决算为",
      "，支出决算"
    ],
    [
      "，完成年初预算的",
      "，完成年初预算",
      "，为年初预算的"
    ],
    [
      "主要包括：",
      "主要包括",
      "包括：",
      "主要用于："
    ],
    [
      "；较上年",
      "。较上年",
      "，较上年",
      "，比上年",
      "；比上年",
      "。比上年"
    ],
    [
      "。从评价情况来看，",
      "，从评价情况来看，",
      "，从评价情况来看",
      "。从评价情况来看"
    ],
    [
      "，其中，",
      "，其中：",
      "。其中，",
      "。其中："
    ],
    [
      "公务用车购置及运行维护费",
      "公务用车购置及运行费"
    ],
    [
      "公务用车运行维护费支出",
      "公务用车运行费支出"
    ]
  ],
  "reasonThreshold": {
    "percent": 0
  },
  "sections": [
    {
      "no": "一",
      "title": "收入支出决算总体情况说明",
      "requires": [
        "summary"
      ],
      "sentences": [
        {
          "id": "summary",
          "forms": [
            {
              "when": [
                "!summary.prior-known"
              ],
              "read": false,
              "text": "{year}年度收、支总计均为{summary.amount}万元。与{prior-year}年度相比的增减额和增减幅度：{summary.prior}[，主要原因是{summary.reason}]。"
            },
            {
              "when": [
                "summary.unchanged"
              ],
              "text": "{year}年度收、支总计均为{summary.amount}万元。与{prior-year}年度相比，收、支总计持平[，主要原因是{summary.reason}]。"
            },
            {
              "text": "{year}年度收、支总计均为{summary.amount}万元。与{prior-year}年度相比，收、支总计{summary.direction}{summary.change}万元[，{summary.growth-word}{summary.growth}%][，主要原因是{summary.reason}]。"
            }
          ]
        }
      ],
      "charts": [
        {
          "kind": "bars",
          "title": "收、支决算总计变动情况",
          "series": "决算数（万元）",
          "points": [
            {
              "label": "{prior-year}年度",
              "value": "summary.prior"
            },
            {
              "label": "{year}年度",
              "value": "summary.amount"
            }
          ]
        }
      ]
    },
    {
      "no": "二",
      "title": "收入决算情况说明",
      "requires": [
        "income"
      ],
      "sentences": [
        {
          "id": "income",
          "forms": [
            {
              "when": [
                "!income.prior-known"
              ],
              "read": false,
              "text": "{year}年度收入合计{income.amount}万元。与{prior-year}年度相比的增减额和增减幅度：{income.prior}[，主要原因是{income.reason}]。"
            },
            {
              "when": [
                "income.unchanged"
              ],
              "text": "{year}年度收入合计{income.amount}万元，与{prior-year}年度相比，收入合计持平[，主要原因是{income.reason}]。"
            },
            {
              "text": "{year}年度收入合计{income.amount}万元，与{prior-year}年度相比，收入合计{income.direction}{income.change}万元[，{income.growth-word}{income.growth}%][，主要原因是{income.reason}]。"
            }
          ]
        },
        {
          "id": "income-kind",
          "continues": true,
          "repeat": {
            "over": "income-kinds",
            "open": "其中：",
            "join": "；",
            "close": "。"
          },
          "text": "{income-kind.name}{income-kind.amount}万元[，占本年收入{income-kind.share}%]"
        }
      ],
      "charts": [
        {
          "kind": "pie",
          "title": "收入决算结构",
          "series": "决算数（万元）",
          "over": "income-kinds",
          "points": [
            {
              "label": "{income-kind.name}",
              "value": "income-kind.amount"
            }
          ]
        }
      ]
    },
    {
      "no": "三",
      "title": "支出决算情况说明",
      "requires": [
        "expenditure"
      ],
      "sentences": [
        {
          "id": "expenditure",
          "forms": [
            {
              "when": [
                "!expenditure.prior-known"
              ],
              "read": false,
              "text": "{year}年度支出合计{expenditure.amount}万元。与{prior-year}年度相比的增减额和增减幅度：{expenditure.prior}[，主要原因是{expenditure.reason}]。"
            },
            {
              "when": [
                "expenditure.unchanged"
              ],
              "text": "{year}年度支出合计{expenditure.amount}万元，与{prior-year}年度相比，支出合计持平[，主要原因是{expenditure.reason}]。"
            },
            {
              "text": "{year}年度支出合计{expenditure.amount}万元，与{prior-year}年度相比，支出合计{expenditure.direction}{expenditure.change}万元[，{expenditure.growth-word}{expenditure.growth}%][，主要原因是{expenditure.reason}]。"
            }
          ]
        },
        {
          "id": "expenditure-kind",
          "continues": true,
          "repeat": {
            "over": "expenditure-kinds",
            "open": "其中：",
            "join": "；",
            "close": "。"
          },
          "text": "{expenditure-kind.name}{expenditure-kind.amount}万元[，占本年支出{expenditure-kind.share}%]"
        }
      ],
      "charts": [
        {
          "kind": "pie",
          "title": "支出决算结构",
          "series": "决算数（万元）",
          "over": "expenditure-kinds",
          "points": [
            {
              "label": "{expenditure-kind.name}",
              "value": "expenditure-kind.amount"
            }
          ]
        }
      ]
    },
    {
      "no": "四",
      "title": "财政拨款收入支出决算总体情况说明",
      "requires": [
        "appropriation-summary"
      ],
      "sentences": [
        {
          "id": "appropriation",
          "forms": [
            {
              "when": [
                "!appropriation.prior-known"
              ],
              "read": false,
              "text": "{year}年度财政拨款收、支总计均为{appropriation.amount}万元。与{prior-year}年度相比的增减额和增减幅度：{appropriation.prior}[，主要原因是{appropriation.reason}]。"
            },
            {
              "when": [
                "appropriation.unchanged"
              ],
              "text": "{year}年度财政拨款收、支总计均为{appropriation.amount}万元。与{prior-year}年度相比，财政拨款收、支总计持平[，主要原因是{appropriation.reason}]。"
            },
            {
              "text": "{year}年度财政拨款收、支总计均为{appropriation.amount}万元。与{prior-year}年度相比，财政拨款收、支总计各{appropriation.direction}{appropriation.change}万元[，{appropriation.growth-word}{appropriation.growth}%][，主要原因是{appropriation.reason}]。"
            }
          ]
        },
        {
          "id": "fund",
          "repeat": {
            "over": "funds",
            "open": "{year}年度财政拨款收入中，"
          },
          "forms": [
            {
              "when": [
                "!fund.prior-known"
              ],
              "read": false,
              "text": "{fund.name}财政拨款收入{fund.amount}万元，与{prior-year}年度决算数相比的增减额：{fund.prior}[，主要原因是{fund.reason}]。"
            },
            {
              "when": [
                "fund.unchanged",
                "fund.zero",
                "!fund.reason-given"
              ],
              "text": "{fund.name}财政拨款收入{fund.amount}万元，与{prior-year}年度决算数持平，持平主要原因是本部门无{fund.name}财政拨款收入。"
            },
            {
              "when": [
                "fund.unchanged"
              ],
              "text": "{fund.name}财政拨款收入{fund.amount}万元，与{prior-year}年度决算数持平[，持平主要原因是{fund.reason}]。"
            },
            {
              "text": "{fund.name}财政拨款收入{fund.amount}万元，比{prior-year}年度决算数{fund.direction}{fund.change}万元[?，{fund.growth-word}{fund.growth}%][，{fund.direction}主要原因是{fund.reason}]。"
            }
          ]
        }
      ],
      "charts": [
        {
          "kind": "bars",
          "title": "财政拨款收、支决算总计变动情况",
          "series": "决算数（万元）",
          "points": [
            {
              "label": "{prior-year}年度",
              "value": "appropriation.prior"
            },
            {
              "label": "{year}年度",
              "value": "appropriation.amount"
            }
          ]
        }
      ]
    },
    {
      "no": "五",
      "title": "一般公共预算财政拨款支出决算情况说明",
      "requires": [],
      "sentences": [
        {
          "id": "no-general-public-budget",
          "when": [
            "general-public-budget.zero"
          ],
          "text": "本部门当年无一般公共预算财政拨款支出。"
        }
      ]
    },
    {
      "no": "五(一)",
      "title": "一般公共预算财政拨款支出决算总体情况",
      "requires": [
        "general-public-budget"
      ],
      "sentences": [
        {
          "id": "general-public-budget",
          "when": [
            "!general-public-budget.zero"
          ],
          "forms": [
            {
              "when": [
                "!general-public-budget.prior-known"
              ],
              "read": false,
              "text": "{year}年度一般公共预算财政拨款支出{general-public-budget.amount}万元[，占本年支出合计的{general-public-budget.share}%]。与{prior-year}年度相比的增减额和增减幅度：{general-public-budget.prior}[，主要原因是{general-public-budget.reason}]。"
            },
            {
              "when": [
                "general-public-budget.unchanged"
              ],
              "text": "{year}年度一般公共预算财政拨款支出{general-public-budget.amount}万元[，占本年支出合计的{general-public-budget.share}%]。与{prior-year}年度相比，一般公共预算财政拨款支出持平[，主要原因是{general-public-budget.reason}]。"
            },
            {
              "text": "{year}年度一般公共预算财政拨款支出{general-public-budget.amount}万元[，占本年支出合计的{general-public-budget.share}%]。与{prior-year}年度相比，一般公共预算财政拨款支出{general-public-budget.direction}{general-public-budget.change}万元[，{general-public-budget.growth-word}{general-public-budget.growth}%][，主要原因是{general-public-budget.reason}]。"
            }
          ]
        }
      ]
    },
    {
      "no": "五(二)",
      "title": "一般公共预算财政拨款支出决算结构情况",
      "requires": [
        "general-public-budget"
      ],
      "sentences": [
        {
          "id": "structure",
          "when": [
            "!general-public-budget.zero",
            "categories.given"
          ],
          "text": "{year}年度一般公共预算财政拨款支出{general-public-budget.amount}万元，主要用于以下方面："
        },
        {
          "id": "category",
          "when": [
            "!general-public-budget.zero"
          ],
          "repeat": {
            "over": "categories"
          },
          "text": "{category.index}、{category.name}类支出{category.amount}万元[，占{category.share}%]。主要是用于{category.use}。"
        }
      ]
    },
    {
      "no": "五(三)",
      "title": "一般公共预算财政拨款支出决算具体情况",
      "requires": [
        "general-public-budget"
      ],
      "sentences": [
        {
          "id": "against-budget",
          "when": [
            "!general-public-budget.zero"
          ],
          "text": "{year}年度一般公共预算财政拨款支出年初预算为{general-public-budget.budget}万元，支出决算为{general-public-budget.amount}万元[，完成年初预算的{general-public-budget.completion}%]。其中：基本支出{general-public-budget.basic}万元，项目支出{general-public-budget.project}万元。"
        },
        {
          "id": "project",
          "continues": true,
          "when": [
            "projects.spent",
            "projects.given"
          ],
          "repeat": {
            "over": "projects",
            "open": "项目支出主要用于",
            "join": "；",
            "close": "。"
          },
          "text": "{project.name}{project.amount}万元，主要成效：{project.effect}"
        },
        {
          "id": "project-use",
          "continues": true,
          "when": [
            "!general-public-budget.zero",
            "projects.spent",
            "!projects.given"
          ],
          "text": "项目支出主要用于{general-public-budget.project-use}。"
        },
        {
          "id": "category-items",
          "when": [
            "!general-public-budget.zero",
            "category.has-items"
          ],
          "repeat": {
            "over": "categories"
          },
          "text": "{category.index}、{category.name}具体包括：",
          "followedBy": [
            {
              "id": "item",
              "repeat": {
                "over": "items"
              },
              "forms": [
                {
                  "when": [
                    "!item.budget-known",
                    "item.full-year-budget-known"
                  ],
                  "text": "（{item.index}）{item.category-name}（类）[{item.section-name}（款）][{item.name}（项）]。全年预算为{item.full-year-budget}万元，支出决算为{item.amount}万元[，完成全年预算的{item.full-year-completion}%][，支出决算数{item.full-year-comparison}全年预算数的主要原因：{item.full-year-reason}]。"
                },
                {
                  "text": "（{item.index}）{item.category-name}（类）[{item.section-name}（款）][{item.name}（项）]。年初预算为{item.budget}万元，支出决算为{item.amount}万元[，完成年初预算的{item.completion}%][，支出决算数{item.comparison}年初预算数的主要原因：{item.budget-reason}]。"
                }
              ]
            }
          ]
        }
      ]
    },
    {
      "no": "六",
      "title": "一般公共预算财政拨款基本支出决算情况说明",
      "requires": [
        "basic-expenditure"
      ],
      "sentences": [
        {
          "id": "no-basic",
          "when": [
            "basic.zero"
          ],
          "text": "本部门当年无一般公共预算财政拨款基本支出。"
        },
        {
          "id": "personnel",
          "when": [
            "!basic.zero"
          ],
          "text": "{year}年度一般公共预算财政拨款基本支出{basic.amount}万元，其中：人员经费{personnel.amount}万元[，主要包括：{personnel.list}]。"
        },
        {
          "id": "operating",
          "when": [
            "!basic.zero"
          ],
          "text": "公用经费{operating.amount}万元[，主要包括：{operating.list}]。"
        }
      ]
    },
    {
      "no": "七",
      "title": "政府性基金预算财政拨款收入支出决算情况说明",
      "requires": [],
      "sentences": [
        {
          "id": "no-government-fund",
          "when": [
            "government-fund.none"
          ],
          "text": "本部门当年无政府性基金预算财政拨款收入支出。"
        },
        {
          "id": "government-fund",
          "when": [
            "!government-fund.none"
          ],
          "text": "{year}年度政府性基金预算财政拨款年初结转和结余{government-fund.opening}万元，本年收入{government-fund.income}万元，本年支出{government-fund.amount}万元，年末结转和结余{government-fund.closing}万元。具体支出情况为："
        },
        {
          "id": "government-fund-item",
          "when": [
            "!government-fund.none"
          ],
          "repeat": {
            "over": "government-fund-items"
          },
          "text": "（{fund-item.index}）{fund-item.category-name}（类）[{fund-item.section-name}（款）][{fund-item.name}（项）]。支出决算为{fund-item.amount}万元，主要用于{fund-item.use}。"
        }
      ]
    },
    {
      "no": "八",
      "title": "国有资本经营预算财政拨款支出决算情况说明",
      "requires": [],
      "sentences": [
        {
          "id": "no-state-capital",
          "when": [
            "state-capital.none"
          ],
          "text": "本部门当年无国有资本经营预算财政拨款支出。"
        },
        {
          "id": "state-capital",
          "when": [
            "!state-capital.none"
          ],
          "text": "{year}年度国有资本经营预算财政拨款支出{state-capital.amount}万元。具体支出情况为："
        },
        {
          "id": "state-capital-item",
          "when": [
            "!state-capital.none"
          ],
          "repeat": {
            "over": "state-capital-items"
          },
          "text": "（{fund-item.index}）{fund-item.category-name}（类）[{fund-item.section-name}（款）][{fund-item.name}（项）]。支出决算为{fund-item.amount}万元，主要用于{fund-item.use}。"
        }
      ]
    },
    {
      "no": "九",
      "title": "财政拨款“三公”经费支出决算情况说明",
      "requires": [
        "three-public"
      ],
      "sentences": [
        {
          "id": "no-three-public",
          "when": [
            "three-public.none"
          ],
          "text": "本部门当年无“三公”经费财政拨款支出。"
        }
      ]
    },
    {
      "no": "九(一)",
      "title": "“三公”经费财政拨款支出决算总体情况说明",
      "requires": [
        "three-public"
      ],
      "sentences": [
        {
          "id": "three-public",
          "when": [
            "!three-public.none"
          ],
          "forms": [
            {
              "when": [
                "!three-public.prior-known"
              ],
              "read": false,
              "text": "{year}年度“三公”经费财政拨款支出{three-public.basis}预算为{three-public.budget}万元，支出决算为{three-public.amount}万元[，完成{three-public.basis}预算的{three-public.completion}%]；与上年相比的增减额和增减幅度：{three-public.prior}[。决算数较上年变动的主要原因：{three-public.reason}]。"
            },
            {
              "when": [
                "three-public.unchanged"
              ],
              "text": "{year}年度“三公”经费财政拨款支出{three-public.basis}预算为{three-public.budget}万元，支出决算为{three-public.amount}万元[，完成{three-public.basis}预算的{three-public.completion}%]；与上年决算数持平[。决算数与上年持平的主要原因：{three-public.reason}]。"
            },
            {
              "text": "{year}年度“三公”经费财政拨款支出{three-public.basis}预算为{three-public.budget}万元，支出决算为{three-public.amount}万元[，完成{three-public.basis}预算的{three-public.completion}%]；较上年{three-public.direction}{three-public.change}万元[，{three-public.growth-word}{three-public.growth}%][。决算数较上年{three-public.direction}的主要原因：{three-public.reason}]。"
            }
          ]
        },
        {
          "id": "three-public-budget-reason",
          "when": [
            "three-public.budget-reason-given",
            "!three-public.on-budget",
            "!three-public.none"
          ],
          "continues": true,
          "text": "[决算数{three-public.comparison}{three-public.basis}预算数的主要原因：{three-public.budget-reason}。]"
        }
      ]
    },
    {
      "no": "九(二)",
      "title": "“三公”经费财政拨款支出决算具体情况说明",
      "requires": [
        "three-public"
      ],
      "sentences": [
        {
          "id": "overseas",
          "when": [
            "!three-public.none"
          ],
          "forms": [
            {
              "when": [
                "overseas.zero",
                "overseas.on-budget",
                "overseas.unchanged",
                "!overseas.reason-given"
              ],
              "text": "1、因公出国（境）费{three-public.basis}预算为{overseas.budget}万元，支出决算为{overseas.amount}万元。预算数与决算数持平主要原因：本部门无因公出国（境）费。"
            },
            {
              "when": [
                "overseas.zero",
                "overseas.on-budget",
                "!overseas.prior-known"
              ],
              "read": false,
              "text": "1、因公出国（境）费{three-public.basis}预算为{overseas.budget}万元，支出决算为{overseas.amount}万元。预算数与决算数持平主要原因：本部门无因公出国（境）费。"
            },
            {
              "when": [
                "!overseas.prior-known"
              ],
              "read": false,
              "text": "1、因公出国（境）费{three-public.basis}预算为{overseas.budget}万元，支出决算为{overseas.amount}万元[，完成{three-public.basis}预算的{overseas.completion}%]；与上年相比的增减额和增减幅度：{overseas.prior}[。决算数较上年变动的主要原因：{overseas.reason}]。"
            },
            {
              "when": [
                "overseas.unchanged"
              ],
              "text": "1、因公出国（境）费{three-public.basis}预算为{overseas.budget}万元，支出决算为{overseas.amount}万元[，完成{three-public.basis}预算的{overseas.completion}%]；与上年决算数持平[。决算数与上年持平的主要原因：{overseas.reason}]。"
            },
            {
              "text": "1、因公出国（境）费{three-public.basis}预算为{overseas.budget}万元，支出决算为{overseas.amount}万元[，完成{three-public.basis}预算的{overseas.completion}%]；较上年{overseas.direction}{overseas.change}万元[，{overseas.growth-word}{overseas.growth}%][。决算数较上年{overseas.direction}的主要原因：{overseas.reason}]。"
            },
            {
              "write": false,
              "text": "1、因公出国（境）费{three-public.basis}预算为{overseas.budget}万元，支出决算为{overseas.amount}万元[，完成{three-public.basis}预算的{overseas.completion}%]。决算数较上年{overseas.direction}的主要原因：{overseas.reason}。"
            }
          ]
        },
        {
          "id": "overseas-count",
          "when": [
            "!three-public.none"
          ],
          "forms": [
            {
              "when": [
                "overseas.zero"
              ],
              "read": false,
              "text": "全年支出涉及出国（境）团组0个，累计0人次。"
            },
            {
              "text": "全年支出涉及出国（境）团组{overseas.groups}个，累计{overseas.persons}人次。"
            }
          ]
        },
        {
          "id": "vehicles",
          "when": [
            "!three-public.none"
          ],
          "forms": [
            {
              "when": [
                "vehicles.zero",
                "vehicles.on-budget",
                "vehicles.unchanged",
                "!vehicles.reason-given"
              ],
              "text": "2、公务用车购置及运行维护费{three-public.basis}预算为{vehicles.budget}万元，支出决算为{vehicles.amount}万元。预算数与决算数持平主要原因：本部门无公务用车购置及运行维护费。"
            },
            {
              "when": [
                "vehicles.zero",
                "vehicles.on-budget",
                "!vehicles.prior-known"
              ],
              "read": false,
              "text": "2、公务用车购置及运行维护费{three-public.basis}预算为{vehicles.budget}万元，支出决算为{vehicles.amount}万元。预算数与决算数持平主要原因：本部门无公务用车购置及运行维护费。"
            },
            {
              "when": [
                "!vehicles.prior-known"
              ],
              "read": false,
              "text": "2、公务用车购置及运行维护费{three-public.basis}预算为{vehicles.budget}万元，支出决算为{vehicles.amount}万元[，完成{three-public.basis}预算的{vehicles.completion}%]；与上年相比的增减额和增减幅度：{vehicles.prior}[。决算数较上年变动的主要原因：{vehicles.reason}]。"
            },
            {
              "when": [
                "vehicles.unchanged"
              ],
              "text": "2、公务用车购置及运行维护费{three-public.basis}预算为{vehicles.budget}万元，支出决算为{vehicles.amount}万元[，完成{three-public.basis}预算的{vehicles.completion}%]；与上年决算数持平[。决算数与上年持平的主要原因：{vehicles.reason}]。"
            },
            {
              "text": "2、公务用车购置及运行维护费{three-public.basis}预算为{vehicles.budget}万元，支出决算为{vehicles.amount}万元[，完成{three-public.basis}预算的{vehicles.completion}%]；较上年{vehicles.direction}{vehicles.change}万元[，{vehicles.growth-word}{vehicles.growth}%][。决算数较上年{vehicles.direction}的主要原因：{vehicles.reason}]。[?其中：]"
            },
            {
              "write": false,
              "text": "2、公务用车购置及运行维护费{three-public.basis}预算为{vehicles.budget}万元，支出决算为{vehicles.amount}万元[，完成{three-public.basis}预算的{vehicles.completion}%]。决算数较上年{vehicles.direction}的主要原因：{vehicles.reason}。[?其中：]"
            }
          ]
        },
        {
          "id": "vehicle-purchase",
          "when": [
            "!three-public.none",
            "!vehicles.zero"
          ],
          "forms": [
            {
              "when": [
                "vehicle-purchase.zero"
              ],
              "read": false,
              "text": "（1）公务用车购置费支出{vehicle-purchase.amount}万元。本年度购置（更新）公务用车0辆。"
            },
            {
              "text": "（1）公务用车购置费支出{vehicle-purchase.amount}万元。本年度购置（更新）公务用车{vehicle-purchase.count}辆。"
            }
          ]
        },
        {
          "id": "vehicle-operation",
          "when": [
            "!three-public.none",
            "!vehicles.zero"
          ],
          "forms": [
            {
              "when": [
                "vehicle-operation.zero"
              ],
              "text": "（2）公务用车运行维护费支出{vehicle-operation.amount}万元。截至{year}年12月31日，开支财政拨款的公务用车保有量为{vehicle-operation.kept}辆。"
            },
            {
              "text": "（2）公务用车运行维护费支出{vehicle-operation.amount}万元，主要用于{vehicle-operation.use}。截至{year}年12月31日，开支财政拨款的公务用车保有量为{vehicle-operation.kept}辆。"
            }
          ]
        },
        {
          "id": "reception",
          "when": [
            "!three-public.none"
          ],
          "forms": [
            {
              "when": [
                "reception.zero",
                "reception.on-budget",
                "reception.unchanged",
                "!reception.reason-given"
              ],
              "text": "3、公务接待费{three-public.basis}预算为{reception.budget}万元，支出决算为{reception.amount}万元。预算数与决算数持平主要原因：本部门无公务接待费。"
            },
            {
              "when": [
                "reception.zero",
                "reception.on-budget",
                "!reception.prior-known"
              ],
              "read": false,
              "text": "3、公务接待费{three-public.basis}预算为{reception.budget}万元，支出决算为{reception.amount}万元。预算数与决算数持平主要原因：本部门无公务接待费。"
            },
            {
              "when": [
                "!reception.prior-known"
              ],
              "read": false,
              "text": "3、公务接待费{three-public.basis}预算为{reception.budget}万元，支出决算为{reception.amount}万元[，完成{three-public.basis}预算的{reception.completion}%]；与上年相比的增减额和增减幅度：{reception.prior}[。决算数较上年变动的主要原因：{reception.reason}]。"
            },
            {
              "when": [
                "reception.unchanged"
              ],
              "text": "3、公务接待费{three-public.basis}预算为{reception.budget}万元，支出决算为{reception.amount}万元[，完成{three-public.basis}预算的{reception.completion}%]；与上年决算数持平[。决算数与上年持平的主要原因：{reception.reason}]。"
            },
            {
              "text": "3、公务接待费{three-public.basis}预算为{reception.budget}万元，支出决算为{reception.amount}万元[，完成{three-public.basis}预算的{reception.completion}%]；较上年{reception.direction}{reception.change}万元[，{reception.growth-word}{reception.growth}%][。决算数较上年{reception.direction}的主要原因：{reception.reason}]。"
            },
            {
              "write": false,
              "text": "3、公务接待费{three-public.basis}预算为{reception.budget}万元，支出决算为{reception.amount}万元[，完成{three-public.basis}预算的{reception.completion}%]。决算数较上年{reception.direction}的主要原因：{reception.reason}。"
            }
          ]
        },
        {
          "id": "reception-count",
          "when": [
            "!three-public.none",
            "!reception.zero"
          ],
          "text": "主要用于{reception.use}。全年国内公务接待{reception.groups}批次、{reception.persons}人次。"
        },
        {
          "id": "reception-foreign",
          "when": [
            "!three-public.none",
            "!reception.zero",
            "reception.has-foreign"
          ],
          "continues": true,
          "text": "其中：外宾接待支出{reception.foreign}万元，接待{reception.foreign-groups}批次、{reception.foreign-persons}人次。"
        }
      ]
    },
    {
      "no": "十",
      "title": "机关运行经费支出说明",
      "requires": [],
      "sentences": [
        {
          "id": "agency-operation",
          "forms": [
            {
              "when": [
                "agency-operation.none"
              ],
              "text": "本部门当年无机关运行经费支出。"
            },
            {
              "when": [
                "!agency-operation.budget-known"
              ],
              "read": false,
              "text": "{year}年度{unit}机关运行经费支出{agency-operation.amount}万元，与年初预算数相比的增减额和增减幅度：{agency-operation.budget}[。主要原因是：{agency-operation.budget-reason}]。"
            },
            {
              "when": [
                "agency-operation.on-budget"
              ],
              "text": "{year}年度{unit}机关运行经费支出{agency-operation.amount}万元，与年初预算数持平[。主要原因是：{agency-operation.budget-reason}]。"
            },
            {
              "text": "{year}年度{unit}机关运行经费支出{agency-operation.amount}万元，比年初预算数{agency-operation.difference-direction}{agency-operation.difference}万元[，{agency-operation.difference-word}{agency-operation.difference-rate}%][。主要原因是：{agency-operation.budget-reason}]。"
            }
          ]
        }
      ]
    },
    {
      "no": "十一",
      "title": "政府采购支出说明",
      "requires": [],
      "sentences": [
        {
          "id": "no-procurement",
          "when": [
            "procurement.none"
          ],
          "text": "本部门当年无政府采购支出。"
        },
        {
          "id": "procurement",
          "when": [
            "!procurement.none"
          ],
          "text": "{year}年度{unit}政府采购支出总额{procurement.amount}万元，其中："
        },
        {
          "id": "procurement-kind",
          "when": [
            "!procurement.none"
          ],
          "continues": true,
          "repeat": {
            "over": "procurement-kinds",
            "join": "、",
            "close": "。"
          },
          "text": "政府采购{procurement-kind.name}支出{procurement-kind.amount}万元"
        },
        {
          "id": "procurement-sme",
          "when": [
            "!procurement.none"
          ],
          "continues": true,
          "text": "授予中小企业合同金额{procurement.sme}万元[，占政府采购支出总额的{procurement.sme-share}%]，其中：授予小微企业合同金额{procurement.micro}万元[，占授予中小企业合同金额的{procurement.micro-share}%]。"
        },
        {
          "id": "procurement-sme-kind",
          "when": [
            "!procurement.none",
            "procurement.kind-shares-given"
          ],
          "continues": true,
          "repeat": {
            "over": "procurement-kinds",
            "join": "，",
            "close": "。"
          },
          "text": "{procurement-kind.name}采购授予中小企业合同金额占{procurement-kind.name}支出金额[的{procurement-kind.sme-share}%]"
        }
      ]
    },
    {
      "no": "十二",
      "title": "国有资产占用情况说明",
      "requires": [],
      "sentences": [
        {
          "id": "vehicles-kept",
          "forms": [
            {
              "when": [
                "assets.kinds-given"
              ],
              "text": "截至{year}年12月31日，{unit}共有车辆{assets.vehicles}辆"
            },
            {
              "text": "截至{year}年12月31日，{unit}共有车辆{assets.vehicles}辆；"
            }
          ]
        },
        {
          "id": "vehicle-kind",
          "when": [
            "assets.kinds-given"
          ],
          "continues": true,
          "repeat": {
            "over": "vehicle-kinds",
            "open": "，其中，",
            "join": "，",
            "close": "；"
          },
          "text": "{vehicle-kind.name}{vehicle-kind.count}辆"
        },
        {
          "id": "equipment",
          "continues": true,
          "text": "单位价值100万元以上设备{assets.equipment}台（套）。"
        }
      ]
    },
    {
      "no": "十三",
      "title": "预算绩效情况说明",
      "requires": [],
      "sentences": []
    },
    {
      "no": "十三(一)",
      "title": "预算绩效管理工作开展情况",
      "requires": [],
      "sentences": [
        {
          "id": "evaluation",
          "forms": [
            {
              "when": [
                "performance.none"
              ],
              "text": "本部门{year}年度未开展项目支出绩效自评。"
            },
            {
              "text": "根据预算绩效管理要求，我部门组织对{year}年度一般公共预算项目支出全面开展绩效自评，共涉及项目{performance.projects}个，资金{performance.amount}万元[，占一般公共预算项目支出总额的{performance.share}%]。从绩效评价情况来看，{performance.evaluation}。"
            }
          ]
        }
      ]
    },
    {
      "no": "十三(二)",
      "title": "部门整体支出自评结果",
      "requires": [],
      "sentences": [
        {
          "id": "department-evaluation",
          "when": [
            "!performance.department-none"
          ],
          "text": "我部门组织对{performance.departments}个部门[?（单位）]开展整体支出绩效自评，资金{performance.department-amount}万元。从评价情况来看，{performance.department-evaluation}。"
        }
      ]
    },
    {
      "no": "十三(三)",
      "title": "项目支出自评结果",
      "requires": [],
      "sentences": [
        {
          "id": "first-level",
          "when": [
            "!performance.none"
          ],
          "text": "我部门（单位）在{year}年度部门决算中反映所有项目绩效自评结果（不包括涉密项目），共涉及{performance.first-level}个一级项目。"
        },
        {
          "id": "evaluated-project",
          "when": [
            "!performance.none",
            "performance.evaluated-given"
          ],
          "repeat": {
            "over": "evaluated-projects"
          },
          "text": "{evaluated.index}、{evaluated.name}项目绩效自评综述：项目全年预算数为{evaluated.budget}万元，执行数为{evaluated.amount}万元[，完成预算的{evaluated.completion}%][。{evaluated.summary}]。"
        }
      ]
    },
    {
      "no": "十三(四)",
      "title": "绩效评价结果应用情况",
      "requires": [],
      "sentences": [
        {
          "id": "application",
          "when": [
            "!performance.none"
          ],
          "text": "{performance.application}。",
          "read": false
        }
      ]
    }
  ],
  "glossary": {
    "no": "第五部分",
    "title": "名词解释",
    "sentences": [
      {
        "id": "term-general-public-budget",
        "when": [
          "used.general-public-budget"
        ],
        "text": "（{term.numeral}）一般公共预算财政拨款收入：指[{level}]财政一般公共预算当年拨付的资金。"
      },
      {
        "id": "term-government-fund",
        "when": [
          "used.government-fund"
        ],
        "text": "（{term.numeral}）政府性基金预算财政拨款收入：指[{level}]财政政府性基金预算当年拨付的资金。"
      },
      {
        "id": "term-state-capital",
        "when": [
          "used.state-capital"
        ],
        "text": "（{term.numeral}）国有资本经营预算财政拨款收入：指[{level}]财政国有资本经营预算当年拨付的资金。"
      },
      {
        "id": "term-superior-subsidy",
        "when": [
          "used.superior-subsidy"
        ],
        "text": "（{term.numeral}）上级补助收入：指从事业单位主管部门和上级单位取得的非财政补助收入。"
      },
      {
        "id": "term-institution",
        "when": [
          "used.institution"
        ],
        "text": "（{term.numeral}）事业收入：指事业单位开展专业业务活动及其辅助活动取得的收入。"
      },
      {
        "id": "term-operation-income",
        "when": [
          "used.operation-income"
        ],
        "text": "（{term.numeral}）经营收入：指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。"
      },
      {
        "id": "term-affiliated-remittance",
        "when": [
          "used.affiliated-remittance"
        ],
        "text": "（{term.numeral}）附属单位上缴收入：指事业单位附属独立核算单位按照有关规定上缴的收入。"
      },
      {
        "id": "term-other-income",
        "when": [
          "used.other-income"
        ],
        "forms": [
          {
            "when": [
              "used.income-terms"
            ],
            "text": "（{term.numeral}）其他收入：指单位取得的除上述{term.income-terms}等收入以外的各项收入。"
          },
          {
            "text": "（{term.numeral}）其他收入：指单位取得的除财政拨款收入、事业收入、经营收入等以外的各项收入。"
          }
        ]
      },
      {
        "id": "term-non-fiscal-surplus",
        "when": [
          "used.non-fiscal-surplus"
        ],
        "text": "（{term.numeral}）使用非财政拨款结余（含专用结余）：指事业单位按预算管理要求使用非财政拨款结余（含专用结余）弥补收支差额的金额。"
      },
      {
        "id": "term-opening-balance",
        "when": [
          "used.opening-balance"
        ],
        "text": "（{term.numeral}）年初结转和结余：指单位以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金，或项目已完成等产生的结余资金。"
      },
      {
        "id": "term-items",
        "when": [
          "used.items"
        ],
        "text": "（{term.numeral}）本部门使用的支出功能分类科目（到项级）"
      },
      {
        "id": "term-item",
        "repeat": {
          "over": "used-items"
        },
        "forms": [
          {
            "text": "{used-item.index}.{used-item.category-name}（类）[{used-item.section-name}（款）][{used-item.name}（项）]：{used-item.explanation}。"
          },
          {
            "write": false,
            "text": "{used-item.index}.{used-item.category-name}（类）[{used-item.section-name}（款）][{used-item.name}（项）]。{used-item.explanation}。"
          }
        ]
      },
      {
        "id": "term-surplus-distribution",
        "when": [
          "used.surplus-distribution"
        ],
        "text": "（{term.numeral}）结余分配：指单位按照会计制度规定缴纳企业所得税以及从非财政拨款结余或经营结余中提取各类结余的情况。"
      },
      {
        "id": "term-closing-balance",
        "when": [
          "used.closing-balance"
        ],
        "text": "（{term.numeral}）年末结转和结余：指单位按有关规定结转到下年或以后年度继续使用的资金，或项目已完成等产生的结余资金。"
      },
      {
        "id": "term-basic",
        "when": [
          "used.basic"
        ],
        "text": "（{term.numeral}）基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。"
      },
      {
        "id": "term-project",
        "when": [
          "used.project"
        ],
        "text": "（{term.numeral}）项目支出：指在基本支出之外为完成特定行政任务或事业发展目标所发生的支出。"
      },
      {
        "id": "term-superior-remittance",
        "when": [
          "used.superior-remittance"
        ],
        "text": "（{term.numeral}）上缴上级支出：指事业单位按照财政部门和主管部门的规定上缴上级单位的支出。"
      },
      {
        "id": "term-operation-expenditure",
        "when": [
          "used.operation-expenditure"
        ],
        "text": "（{term.numeral}）经营支出：指事业单位在专业活动及辅助活动之外开展非独立核算经营活动发生的支出。"
      },
      {
        "id": "term-affiliated-subsidy",
        "when": [
          "used.affiliated-subsidy"
        ],
        "text": "（{term.numeral}）对附属单位补助支出：指事业单位用财政补助收入之外的收入对附属单位补助发生的支出。"
      },
      {
        "id": "term-three-public",
        "when": [
          "used.three-public"
        ],
        "text": "（{term.numeral}）“三公”经费：纳入[{level}]财政预决算管理的“三公”经费，是指本部门用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。其中，因公出国（境）费反映单位公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务用车购置及运行维护费反映单位公务用车购置支出（含车辆购置税、牌照费）及燃料费、维修费、过桥过路费、保险费、安全奖励费用等支出；公务接待费反映单位按规定开支的各类公务接待（含外宾接待）费用。"
      },
      {
        "id": "term-agency-operation",
        "when": [
          "used.agency-operation"
        ],
        "text": "（{term.numeral}）机关运行经费：指为保障行政单位（包括参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金，包括办公费、印刷费、邮电费、差旅费、会议费、福利费、日常维修费、专用材料及一般设备购置费、办公用房水电费、办公用房取暖费、办公用房物业管理费、公务用车运行维护费以及其他费用。"
      }
    ]
  },
  "parts": [
    {
      "kind": "overview",
      "title": "{unit}概况",
      "sections": [
        {
          "title": "部门主要职责",
          "field": "about/duties"
        },
        {
          "title": "机构设置情况"
        },
        {
          "title": "部门决算单位构成",
          "level": 2,
          "field": "about/organisation"
        },
        {
          "title": "部门人员构成",
          "level": 2,
          "field": "about/staff"
        }
      ]
    },
    {
      "kind": "tables",
      "title": "{unit}{year}年度部门决算表"
    },
    {
      "kind": "narrative",
      "title": "{unit}{year}年度部门决算情况说明"
    },
    {
      "kind": "work",
      "title": "{year}年度重点工作完成情况"
    },
    {
      "kind": "glossary",
      "title": "名词解释"
    },
    {
      "kind": "attachments",
      "title": "附件"
    }
  ]
}`);
