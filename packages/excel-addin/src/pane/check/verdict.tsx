import type { CheckedWorkbook } from "../../engine/tasks/check-reply.js";
import { coverageText } from "./coverage.js";

/** The sentence in place of findings: no table was found, or nothing is wrong in what was compared. */
export function Verdict({ result, open }: { readonly result: CheckedWorkbook; readonly open: number }) {
  if (result.tables.length === 0) {
    return (
      <div className="verdict">
        <h2>没有找到决算公开表</h2>
        <p>
          工作簿能打开，但里面没有认出任何一张决算表，所以没有核对。请确认选的是部门决算公开表；表上应有“收入支出决算总表”这样的标题和“项目”“科目名称”等栏目。
        </p>
      </div>
    );
  }
  if (open > 0) return <p className="hint">按 F8 看下一处，按 Shift+F8 看上一处。</p>;
  return (
    <div className="verdict good">
      <h2>没有发现问题</h2>
      <p>
        {coverageText(result.outcomes)}涉及 {result.amountCells} 个金额单元格。没有核对到的内容见“检查范围”。
      </p>
    </div>
  );
}
