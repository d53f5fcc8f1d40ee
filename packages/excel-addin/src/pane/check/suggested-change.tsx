import type { Suggestion } from "@juesuan/core";
import { useState } from "react";
import { changeOf } from "./change-of.js";
import type { FindingActions } from "./finding-actions.js";
import { figureText } from "./finding-figures.js";
import { inputText } from "./use-edits.js";

interface Props {
  readonly suggestion: Suggestion;
  readonly unit: string;
  readonly actions: FindingActions;
}

/** A change that would make the figures agree: shown first, old → new, and written only when the user says so. */
export function SuggestedChange({ suggestion, unit, actions }: Props) {
  const [isPreviewed, setPreviewed] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const change = changeOf(suggestion, actions.seen);
  const place = `${suggestion.sheet} ${suggestion.cell}`;
  const to = suggestion.to === "" ? "空" : figureText(suggestion.to);
  if (!change) return null;
  if (change.from.kind === "formula") {
    return (
      <p className="suggestion quiet">
        {place} 是公式，结果应为 <b>{to}</b>
        {unit}。请检查它引用的单元格，不要用数值替换公式。
      </p>
    );
  }
  if (!isPreviewed) {
    return (
      <p className="suggestion">
        <button type="button" onClick={() => setPreviewed(true)}>
          改为 {to}…
        </button>
        <span className="quiet">
          {suggestion.why}
          {!suggestion.unique && "；这只是可能的改法之一，请先核对原始凭证"}
        </span>
      </p>
    );
  }
  const write = async () => {
    setWriting(true);
    await actions.write(change);
    setWriting(false);
    setPreviewed(false);
  };
  return (
    <fieldset className="preview">
      <legend>预览：{place}</legend>
      <p className="from-to">
        <del>{figureText(inputText(change.from))}</del>
        <span aria-hidden="true">→</span>
        <ins>{to}</ins>
        <span className="quiet">{unit}</span>
      </p>
      {actions.isFirstWrite && <p className="quiet">{FIRST_WRITE[actions.writesTo]}</p>}
      <p className="buttons">
        <button type="button" className="primary small" disabled={isWriting} onClick={() => void write()}>
          {actions.writesTo === "workbook" ? "写入单元格" : "改在副本里"}
        </button>
        <button type="button" onClick={() => setPreviewed(false)}>
          不改
        </button>
      </p>
    </fieldset>
  );
}

const FIRST_WRITE = {
  workbook: "写入后，Excel 自己的撤销记录可能被清空；要退回，请用本窗格的“还原”。工作簿要由你保存。",
  copy: "原文件不会改动。改完后用“另存改后的副本”保存。",
} as const;
