/** juesuan.config.json: what a user may lay down for the workbooks of a folder. docs/config.schema.json is made from it. */
import * as z from "zod";

const path = z.string().min(1);

const severity = z.enum(["error", "warning", "info", "错误", "警告", "提示"]).meta({ description: "这条规则的级别" });

const ruleSetting = z
  .union([
    severity,
    z.strictObject({ severity }),
    z.strictObject({ off: z.string().meta({ description: "不核对的理由，必须写明" }) }),
  ])
  .meta({ description: '改级别，如 "提示"；或停用并写明理由，如 { "off": "模板没有公式" }' });

export const configSchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    root: z.boolean().exactOptional().meta({ description: "true：不再查上级文件夹的配置" }),
    year: z.int().min(2000).max(2099).exactOptional().meta({ description: "决算年度" }),
    disclosure: z.enum(["部门", "单位", "本级"]).exactOptional().meta({
      description: "公开的是部门汇总决算、所属单位决算还是部门本级决算；写单位、本级的，批量核对时不当作部门汇总",
    }),
    unitKind: z
      .enum(["行政", "参公", "事业", "混合"])
      .exactOptional()
      .meta({ description: "单位性质，决定机关运行经费怎样核对" }),
    region: z.string().min(1).exactOptional().meta({
      description: "write、book 用的地区写法：wuhan、shanghai，或样式文件（相对本文件）；没有写 --style 时用",
    }),
    limits: z
      .strictObject({
        budgetDeviation: z.number().positive().exactOptional(),
        carryForward: z.number().positive().exactOptional(),
      })
      .exactOptional()
      .meta({ description: "预决算差异率、结转结余率超过百分之几时提示" }),
    rules: z
      .record(z.string(), ruleSetting)
      .exactOptional()
      .meta({ description: "按规则编号（JS-108）或名称改级别、停用" }),
    codes: z
      .union([path, z.array(path)])
      .exactOptional()
      .meta({ description: "自己的科目表文件（工作簿、.csv、.tsv），相对本文件" }),
    localCodes: z
      .array(
        z.strictObject({
          code: z.string().regex(/^\d{3}(\d{2}){0,2}$/),
          name: z.string().min(1),
          year: z.int().exactOptional(),
        }),
      )
      .exactOptional()
      .meta({ description: "本地增设的科目" }),
    prior: path.exactOptional().meta({ description: "上年决算工作簿，相对本文件" }),
    budget: path.exactOptional().meta({ description: "本年公开的预算工作簿" }),
    units: path.exactOptional().meta({ description: "本级和所属单位工作簿所在的文件夹" }),
    pairs: path
      .exactOptional()
      .meta({ description: "工作簿与情况说明的对应表，相对本文件；没有写 --narrative、--pairs 时用" }),
  })
  .meta({ title: "决算核配置", description: "juesuan.config.json" });

export type ConfigFile = z.infer<typeof configSchema>;
