import { ChooseFile, TEXT_TYPES, WORKBOOK_TYPES } from "../pane/choose-file.js";

/** What the page is for and how to begin. */
export function Welcome({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  return (
    <div className="welcome">
      <h2>核对部门决算公开表</h2>
      <p>把工作簿拖到这里，也可以连同情况说明一起拖，或者：</p>
      <ChooseFile label="选择文件" accept={`${WORKBOOK_TYPES},${TEXT_TYPES}`} many primary onFiles={onFiles} />
      <p className="quiet">
        还没有检查。选好文件后自动开始，逐表列出错误、警告和提示，单击一条可以看到对应的单元格。工作簿可以是
        .xlsx、.xls、.et、.csv，情况说明可以是 .docx、.txt。
      </p>
      <p className="quiet">文件不会离开这台电脑：本页禁止一切网络连接，也不保存任何内容。</p>
    </div>
  );
}
