/** Generated from shanghai.style.json by scripts/generate-style-packs.mjs; change that file. */
export const SHANGHAI_STYLE: unknown = JSON.parse(`{
  "schema": "juesuan.style/1",
  "id": "shanghai",
  "region": "上海市",
  "years": {
    "from": 2024
  },
  "evidence": {
    "places": [
      "上海"
    ],
    "tableMarks": false,
    "order": [
      "three-public",
      "government-fund",
      "state-capital"
    ]
  },
  "title": "{unit}{year}年度部门决算情况说明",
  "decimals": {
    "amount": 2,
    "percent": 2
  },
  "trailingZeros": {
    "amount": true,
    "percent": true
  },
  "zero": "0.00",
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
      "。主要原因：",
      "，主要原因：",
      "。主要原因是",
      "，主要原因是",
      "；主要原因：",
      "。主要原因是：",
      "，主要原因是："
    ],
    [
      "的主要原因：",
      "的主要原因是",
      "的主要原因是：",
      "的主要原因",
      "主要原因：",
      "主要原因是"
    ],
    [
      "。决算数",
      "，决算数",
      "；决算数"
    ],
    [
      "。与",
      "，与",
      "；与"
    ],
    [
      "年度相比",
      "年相比"
    ],
    [
      "收入支出总计",
      "收、支总计",
      "收支总计",
      "收入、支出总计"
    ],
    [
      "持平",
      "基本持平"
    ],
    [
      "占本年支出合计的",
      "占本年支出合计",
      "占本年支出的",
      "占本年支出"
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
      "主要用于：",
      "主要用于",
      "主要是用于"
    ],
    [
      "主要包括：",
      "主要包括",
      "包括：",
      "包括"
    ],
    [
      "，其中：",
      "。其中：",
      "，其中，",
      "。其中，",
      "；其中："
    ],
    [
      "，支出具体情况如下：",
      "，具体情况如下：",
      "。支出具体情况如下："
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
              "text": "{unit}{year}年度收入支出总计{summary.amount}万元。与{prior-year}年度相比的增减额和增减幅度：{summary.prior}[。主要原因：{summary.reason}]。"
            },
            {
              "when": [
                "summary.unchanged"
              ],
              "text": "{unit}{year}年度收入支出总计{summary.amount}万元。与{prior-year}年度相比，收入支出总计持平[。主要原因：{summary.reason}]。"
            },
            {
              "text": "{unit}{year}年度收入支出总计{summary.amount}万元。与{prior-year}年度相比，收入支出总计{summary.direction}{summary.change}万元[，{summary.growth-word}{summary.growth}%][。主要原因：{summary.reason}]。"
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
                "income.zero"
              ],
              "text": "{unit}{year}年度本年收入合计{income.amount}万元。"
            },
            {
              "text": "{unit}{year}年度本年收入合计{income.amount}万元，其中："
            }
          ]
        },
        {
          "id": "income-kind",
          "continues": true,
          "repeat": {
            "over": "income-kinds",
            "join": "；",
            "close": "。"
          },
          "text": "{income-kind.name}{income-kind.amount}万元[，占{income-kind.share}%]"
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
                "expenditure.zero"
              ],
              "text": "{unit}{year}年度本年支出合计{expenditure.amount}万元。"
            },
            {
              "text": "{unit}{year}年度本年支出合计{expenditure.amount}万元，其中："
            }
          ]
        },
        {
          "id": "expenditure-kind",
          "continues": true,
          "repeat": {
            "over": "expenditure-kinds",
            "join": "；",
            "close": "。"
          },
          "text": "{expenditure-kind.name}{expenditure-kind.amount}万元[，占{expenditure-kind.share}%]"
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
              "text": "{unit}{year}年度财政拨款收入支出总计{appropriation.amount}万元。与{prior-year}年度相比的增减额和增减幅度：{appropriation.prior}[。主要原因：{appropriation.reason}]。"
            },
            {
              "when": [
                "appropriation.unchanged"
              ],
              "text": "{unit}{year}年度财政拨款收入支出总计{appropriation.amount}万元。与{prior-year}年度相比，财政拨款收入支出总计持平[。主要原因：{appropriation.reason}]。"
            },
            {
              "text": "{unit}{year}年度财政拨款收入支出总计{appropriation.amount}万元。与{prior-year}年度相比，财政拨款收入支出总计{appropriation.direction}{appropriation.change}万元[，{appropriation.growth-word}{appropriation.growth}%][。主要原因：{appropriation.reason}]。"
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
          "text": "{unit}{year}年度无一般公共预算财政拨款支出。"
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
          "forms": [
            {
              "when": [
                "!general-public-budget.prior-known"
              ],
              "read": false,
              "text": "{unit}{year}年度一般公共预算财政拨款支出{general-public-budget.amount}万元[，占本年支出合计的{general-public-budget.share}%]。与{prior-year}年度相比的增减额和增减幅度：{general-public-budget.prior}[。主要原因：{general-public-budget.reason}]。"
            },
            {
              "when": [
                "general-public-budget.unchanged"
              ],
              "text": "{unit}{year}年度一般公共预算财政拨款支出{general-public-budget.amount}万元[，占本年支出合计的{general-public-budget.share}%]。与{prior-year}年度相比，一般公共预算财政拨款支出持平[。主要原因：{general-public-budget.reason}]。"
            },
            {
              "text": "{unit}{year}年度一般公共预算财政拨款支出{general-public-budget.amount}万元[，占本年支出合计的{general-public-budget.share}%]。与{prior-year}年度相比，一般公共预算财政拨款支出{general-public-budget.direction}{general-public-budget.change}万元[，{general-public-budget.growth-word}{general-public-budget.growth}%][。主要原因：{general-public-budget.reason}]。"
            }
          ],
          "when": [
            "!general-public-budget.zero"
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
          "text": "{unit}{year}年度一般公共预算财政拨款支出{general-public-budget.amount}万元，主要用于以下方面："
        },
        {
          "id": "category",
          "when": [
            "!general-public-budget.zero"
          ],
          "continues": true,
          "repeat": {
            "over": "categories",
            "join": "；",
            "close": "。"
          },
          "text": "{category.name}（类）{category.amount}万元[，占{category.share}%]"
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
          "forms": [
            {
              "when": [
                "general-public-budget.on-budget"
              ],
              "text": "{unit}{year}年度一般公共预算财政拨款支出年初预算为{general-public-budget.budget}万元[，全年预算为{general-public-budget.full-year-budget}万元]，支出决算为{general-public-budget.amount}万元[，完成年初预算的{general-public-budget.completion}%]。决算数与预算数持平。[?其中：]"
            },
            {
              "text": "{unit}{year}年度一般公共预算财政拨款支出年初预算为{general-public-budget.budget}万元[，全年预算为{general-public-budget.full-year-budget}万元]，支出决算为{general-public-budget.amount}万元[，完成年初预算的{general-public-budget.completion}%][。决算数{general-public-budget.comparison}预算数的主要原因：{general-public-budget.budget-reason}]。[?其中：]"
            }
          ]
        },
        {
          "id": "item",
          "when": [
            "!general-public-budget.zero"
          ],
          "repeat": {
            "over": "all-items"
          },
          "forms": [
            {
              "when": [
                "!item.budget-known",
                "item.full-year-budget-known",
                "item.on-full-year-budget"
              ],
              "text": "{item.index}、{item.category-name}（类）[{item.section-name}（款）][{item.name}（项）]。主要用于：{item.use}。全年预算为{item.full-year-budget}万元，支出决算为{item.amount}万元。决算数与预算数持平。"
            },
            {
              "when": [
                "!item.budget-known",
                "item.full-year-budget-known"
              ],
              "text": "{item.index}、{item.category-name}（类）[{item.section-name}（款）][{item.name}（项）]。主要用于：{item.use}。全年预算为{item.full-year-budget}万元，支出决算为{item.amount}万元[。决算数{item.full-year-comparison}预算数的主要原因：{item.full-year-reason}]。"
            },
            {
              "when": [
                "item.on-budget"
              ],
              "text": "{item.index}、{item.category-name}（类）[{item.section-name}（款）][{item.name}（项）]。主要用于：{item.use}。年初预算为{item.budget}万元，支出决算为{item.amount}万元。决算数与预算数持平。"
            },
            {
              "text": "{item.index}、{item.category-name}（类）[{item.section-name}（款）][{item.name}（项）]。主要用于：{item.use}。年初预算为{item.budget}万元，支出决算为{item.amount}万元[。决算数{item.comparison}预算数的主要原因：{item.budget-reason}]。"
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
          "text": "{unit}{year}年度无一般公共预算财政拨款基本支出。"
        },
        {
          "id": "basic",
          "when": [
            "!basic.zero"
          ],
          "text": "{unit}{year}年度一般公共预算财政拨款基本支出{basic.amount}万元。其中："
        },
        {
          "id": "personnel",
          "when": [
            "!basic.zero"
          ],
          "continues": true,
          "text": "人员经费{personnel.amount}万元[，主要包括：{personnel.list}]；"
        },
        {
          "id": "operating",
          "when": [
            "!basic.zero"
          ],
          "continues": true,
          "text": "公用经费{operating.amount}万元[，主要包括：{operating.list}]。"
        }
      ]
    },
    {
      "no": "七",
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
          "text": "{unit}{year}年度无“三公”经费财政拨款支出。"
        }
      ]
    },
    {
      "no": "七(一)",
      "title": "“三公”经费财政拨款支出决算总体情况",
      "requires": [
        "three-public"
      ],
      "sentences": [
        {
          "id": "three-public",
          "when": [
            "!three-public.none"
          ],
          "text": "{unit}{year}年度“三公”经费财政拨款支出{three-public.basis}预算为{three-public.budget}万元，支出决算为{three-public.amount}万元[，完成{three-public.basis}预算的{three-public.completion}%]。其中："
        },
        {
          "id": "three-public-part",
          "when": [
            "!three-public.none"
          ],
          "continues": true,
          "repeat": {
            "over": "three-public-parts",
            "join": "；",
            "close": "。"
          },
          "text": "{three-public-part.name}{three-public.basis}预算为{three-public-part.budget}万元，支出决算为{three-public-part.amount}万元[，完成{three-public.basis}预算的{three-public-part.completion}%]"
        },
        {
          "id": "three-public-budget-reason",
          "when": [
            "!three-public.none"
          ],
          "continues": true,
          "forms": [
            {
              "when": [
                "three-public.on-budget"
              ],
              "text": "“三公”经费财政拨款支出决算数与预算数持平。"
            },
            {
              "text": "[“三公”经费财政拨款支出决算数{three-public.comparison}预算数的主要原因：{three-public.budget-reason}。]"
            }
          ]
        },
        {
          "id": "three-public-change",
          "when": [
            "!three-public.none"
          ],
          "forms": [
            {
              "when": [
                "!three-public.prior-known"
              ],
              "read": false,
              "text": "与{prior-year}年度相比，“三公”经费财政拨款支出决算的增减额和增减幅度：{three-public.prior}[。主要原因：{three-public.reason}]。"
            },
            {
              "when": [
                "three-public.unchanged"
              ],
              "text": "与{prior-year}年度相比，“三公”经费财政拨款支出决算持平[。主要原因：{three-public.reason}]。"
            },
            {
              "text": "与{prior-year}年度相比，“三公”经费财政拨款支出决算{three-public.direction}{three-public.change}万元[，{three-public.growth-word}{three-public.growth}%][。主要原因：{three-public.reason}]。"
            }
          ]
        },
        {
          "id": "three-public-part-change",
          "when": [
            "!three-public.none"
          ],
          "continues": true,
          "repeat": {
            "over": "three-public-parts",
            "open": "其中："
          },
          "forms": [
            {
              "when": [
                "!three-public-part.prior-known"
              ],
              "read": false,
              "text": "{three-public-part.name}支出决算与上年相比的增减额和增减幅度：{three-public-part.prior}[。主要原因：{three-public-part.reason}]。"
            },
            {
              "when": [
                "three-public-part.unchanged"
              ],
              "text": "{three-public-part.name}支出决算与上年持平[。主要原因：{three-public-part.reason}]。"
            },
            {
              "text": "{three-public-part.name}支出决算比上年{three-public-part.direction}{three-public-part.change}万元[，{three-public-part.growth-word}{three-public-part.growth}%][。主要原因：{three-public-part.reason}]。"
            }
          ]
        }
      ]
    },
    {
      "no": "七(二)",
      "title": "“三公”经费财政拨款支出决算具体情况",
      "requires": [
        "three-public"
      ],
      "sentences": [
        {
          "id": "three-public-share",
          "when": [
            "!three-public.none",
            "three-public-part.paid"
          ],
          "repeat": {
            "over": "three-public-parts",
            "open": "{year}年度“三公”经费财政拨款支出决算中，",
            "join": "；",
            "close": "。"
          },
          "text": "{three-public-part.name}支出决算{three-public-part.amount}万元[，占{three-public-part.share}%]"
        },
        {
          "id": "overseas",
          "when": [
            "!three-public.none"
          ],
          "forms": [
            {
              "when": [
                "overseas.zero"
              ],
              "text": "1、因公出国（境）费支出{overseas.amount}万元。{unit}{year}年度无因公出国（境）费财政拨款支出。"
            },
            {
              "text": "1、因公出国（境）费支出{overseas.amount}万元。全年安排因公出国（境）团组{overseas.groups}个，累计{overseas.persons}人次。开支内容主要包括：{overseas.use}。"
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
                "vehicles.zero"
              ],
              "text": "2、公务用车购置及运行维护费支出{vehicles.amount}万元。{unit}{year}年度无公务用车购置及运行维护费财政拨款支出。"
            },
            {
              "text": "2、公务用车购置及运行维护费支出{vehicles.amount}万元。[?其中：]"
            }
          ]
        },
        {
          "id": "vehicle-purchase",
          "when": [
            "!three-public.none",
            "!vehicles.zero"
          ],
          "continues": true,
          "forms": [
            {
              "when": [
                "vehicle-purchase.zero"
              ],
              "read": false,
              "text": "公务用车购置支出{vehicle-purchase.amount}万元，购置公务用车0辆。"
            },
            {
              "text": "公务用车购置支出{vehicle-purchase.amount}万元，购置公务用车{vehicle-purchase.count}辆。"
            }
          ]
        },
        {
          "id": "vehicle-operation",
          "when": [
            "!three-public.none",
            "!vehicles.zero"
          ],
          "continues": true,
          "forms": [
            {
              "when": [
                "vehicle-operation.zero"
              ],
              "text": "公务用车运行维护支出{vehicle-operation.amount}万元。{year}年末，开支财政拨款的公务用车保有量为{vehicle-operation.kept}辆。"
            },
            {
              "text": "公务用车运行维护支出{vehicle-operation.amount}万元，主要用于：{vehicle-operation.use}。{year}年末，开支财政拨款的公务用车保有量为{vehicle-operation.kept}辆。"
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
                "reception.zero"
              ],
              "text": "3、公务接待费支出{reception.amount}万元。{unit}{year}年度无公务接待费财政拨款支出。"
            },
            {
              "when": [
                "reception.has-foreign"
              ],
              "text": "3、公务接待费支出{reception.amount}万元，均为国内公务接待支出，其中外宾接待支出{reception.foreign}万元。主要用于：{reception.use}。{year}年度国内公务接待{reception.groups}批次（其中外宾接待{reception.foreign-groups}批次），{reception.persons}人次（其中外宾接待{reception.foreign-persons}人次）。"
            },
            {
              "text": "3、公务接待费支出{reception.amount}万元，均为国内公务接待支出，无外宾接待支出。主要用于：{reception.use}。{year}年度国内公务接待{reception.groups}批次，{reception.persons}人次。"
            }
          ]
        }
      ]
    },
    {
      "no": "八",
      "title": "政府性基金预算财政拨款收入支出决算情况说明",
      "requires": [],
      "sentences": [
        {
          "id": "no-government-fund",
          "when": [
            "government-fund.none"
          ],
          "text": "{unit}{year}年度无政府性基金预算财政拨款收入和支出。"
        },
        {
          "id": "government-fund",
          "when": [
            "!government-fund.none"
          ],
          "text": "{unit}{year}年度政府性基金预算财政拨款收入{government-fund.income}万元，支出{government-fund.amount}万元，支出具体情况如下："
        },
        {
          "id": "government-fund-item",
          "when": [
            "!government-fund.none"
          ],
          "repeat": {
            "over": "government-fund-items"
          },
          "text": "{fund-item.index}、{fund-item.category-name}（类）[{fund-item.section-name}（款）][{fund-item.name}（项）]。支出决算为{fund-item.amount}万元，主要用于：{fund-item.use}。"
        }
      ]
    },
    {
      "no": "九",
      "title": "国有资本经营预算财政拨款收入支出决算情况说明",
      "requires": [],
      "sentences": [
        {
          "id": "no-state-capital",
          "when": [
            "state-capital.none"
          ],
          "text": "{unit}{year}年度无国有资本经营预算财政拨款收入和支出。"
        },
        {
          "id": "state-capital",
          "when": [
            "!state-capital.none"
          ],
          "text": "{unit}{year}年度国有资本经营预算财政拨款收入{state-capital.income}万元，支出{state-capital.amount}万元，支出具体情况如下："
        },
        {
          "id": "state-capital-item",
          "when": [
            "!state-capital.none"
          ],
          "repeat": {
            "over": "state-capital-items"
          },
          "text": "{fund-item.index}、{fund-item.category-name}（类）[{fund-item.section-name}（款）][{fund-item.name}（项）]。支出决算为{fund-item.amount}万元，主要用于：{fund-item.use}。"
        }
      ]
    },
    {
      "no": "十",
      "title": "预算绩效管理情况",
      "requires": [],
      "sentences": [
        {
          "id": "systems",
          "text": "{unit}预算绩效管理制度建设情况：{performance.systems}。"
        },
        {
          "id": "evaluated",
          "forms": [
            {
              "when": [
                "performance.none"
              ],
              "text": "{unit}{year}年度无开展绩效自评的项目。"
            },
            {
              "text": "{unit}{year}年度编报绩效目标的项目{performance.targets}个，涉及资金{performance.target-amount}万元；开展绩效跟踪的项目{performance.tracked}个，涉及资金{performance.tracked-amount}万元；开展绩效自评价的项目{performance.projects}个，涉及资金{performance.amount}万元，自评价平均得分{performance.score}分，其中评价等级为优的项目{performance.excellent}个、良的项目{performance.good}个、合格的项目{performance.qualified}个、不合格的项目{performance.unqualified}个。"
            }
          ]
        },
        {
          "id": "problems",
          "when": [
            "!performance.none"
          ],
          "continues": true,
          "forms": [
            {
              "when": [
                "performance.problems-none"
              ],
              "text": "绩效自评价未发现问题。"
            },
            {
              "text": "绩效自评价共发现问题{performance.problems}个，已完成整改{performance.corrected}个，正在整改{performance.correcting}个。"
            }
          ]
        }
      ]
    },
    {
      "no": "十一",
      "title": "其他重要事项的情况说明",
      "requires": [],
      "sentences": []
    },
    {
      "no": "十一(一)",
      "title": "机关运行经费支出情况",
      "requires": [],
      "sentences": [
        {
          "id": "agency-operation",
          "forms": [
            {
              "when": [
                "agency-operation.none"
              ],
              "text": "{unit}{year}年度无机关运行经费支出。"
            },
            {
              "when": [
                "!agency-operation.prior-known"
              ],
              "read": false,
              "text": "{unit}{year}年度机关运行经费支出{agency-operation.amount}万元。与{prior-year}年度相比的增减额和增减幅度：{agency-operation.prior}[。主要原因：{agency-operation.reason}]。"
            },
            {
              "when": [
                "agency-operation.unchanged"
              ],
              "text": "{unit}{year}年度机关运行经费支出{agency-operation.amount}万元。与{prior-year}年度相比，机关运行经费支出持平[。主要原因：{agency-operation.reason}]。"
            },
            {
              "text": "{unit}{year}年度机关运行经费支出{agency-operation.amount}万元。与{prior-year}年度相比，机关运行经费支出{agency-operation.direction}{agency-operation.change}万元[，{agency-operation.growth-word}{agency-operation.growth}%][。主要原因：{agency-operation.reason}]。"
            }
          ]
        }
      ]
    },
    {
      "no": "十一(二)",
      "title": "政府采购支出情况",
      "requires": [],
      "sentences": [
        {
          "id": "no-procurement",
          "when": [
            "procurement.none"
          ],
          "text": "{unit}{year}年度无政府采购支出。"
        },
        {
          "id": "procurement",
          "when": [
            "!procurement.none"
          ],
          "text": "{unit}{year}年度政府采购支出{procurement.amount}万元，其中："
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
          "id": "procurement-reserved",
          "when": [
            "!procurement.none"
          ],
          "continues": true,
          "forms": [
            {
              "when": [
                "procurement.reserved-none"
              ],
              "text": "{year}年度无预留面向中小企业采购的项目。"
            },
            {
              "text": "{year}年度预留面向中小企业采购的项目金额{procurement.reserved}万元，其中预留面向小微企业采购的项目金额{procurement.reserved-micro}万元。"
            }
          ]
        },
        {
          "id": "procurement-sme",
          "when": [
            "!procurement.none"
          ],
          "continues": true,
          "text": "授予中小企业合同金额{procurement.sme}万元[，占政府采购支出总额的{procurement.sme-share}%]，其中：授予小微企业合同金额{procurement.micro}万元[，占授予中小企业合同金额的{procurement.micro-share}%]。"
        }
      ]
    },
    {
      "no": "十一(三)",
      "title": "国有资产占用情况",
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
              "text": "截至{year}年12月31日，{unit}共有车辆{assets.vehicles}辆。"
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
            "open": "，其中：",
            "join": "、",
            "close": "。"
          },
          "text": "{vehicle-kind.name}{vehicle-kind.count}辆"
        },
        {
          "id": "equipment",
          "continues": true,
          "text": "单位价值100万元（含）以上设备（不含车辆）{assets.equipment}台（套）。"
        }
      ]
    }
  ],
  "parts": [
    {
      "kind": "overview",
      "title": "{unit}概况",
      "sections": [
        {
          "title": "主要职能",
          "field": "about/duties"
        },
        {
          "title": "机构设置",
          "field": "about/organisation"
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
      "kind": "glossary",
      "title": "名词解释"
    },
    {
      "kind": "attachments",
      "title": "附件"
    }
  ]
}`);
