/** Generated from wuhan.style.json by scripts/generate-style-packs.mjs; change that file. */
export const WUHAN_STYLE: unknown = JSON.parse(`{
  "schema": "juesuan.style/1",
  "id": "wuhan",
  "region": "武汉市",
  "years": {
    "from": 2024
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
              "text": "（{item.index}）{item.category-name}（类）[{item.section-name}（款）][{item.name}（项）]。年初预算为{item.budget}万元，支出决算为{item.amount}万元[，完成年初预算的{item.completion}%][，支出决算数{item.comparison}年初预算数的主要原因：{item.reason}]。"
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
    }
  ]
}`);
