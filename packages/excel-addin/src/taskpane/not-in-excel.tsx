const REASONS = {
  "no-office":
    "没有读到 Office 的脚本，窗格不能工作。请确认加载项文件夹完整（其中要有 office-js 文件夹），再重新打开窗格。",
  "no-excel":
    "这个页面是 Excel 的任务窗格，要从 Excel 里打开。没有 Excel 时，请打开同一文件夹中的 index.html 或“决算核.html”。",
  "too-old":
    "这个版本的 Excel 太旧，缺少读取工作簿所需的接口（需要 ExcelApi 1.7）。请改用“决算核.html”、WPS 或命令行。",
} as const;

/** Why the task pane cannot work here, and what can be used instead. */
export function NotInExcel({ reason }: { readonly reason: keyof typeof REASONS }) {
  return (
    <div className="welcome" role="alert">
      <h1>决算核</h1>
      <p>{REASONS[reason]}</p>
    </div>
  );
}
