import type { CellRef, MissingInput } from "@juesuan/core";
import { useId, useState } from "react";
import { type Answer, answerProblem, asksForWords, inputId } from "../../narrative/answers.js";
import type { Narrative } from "./use-narrative.js";

interface Props {
  readonly narrative: Narrative;
  readonly missing: readonly MissingInput[];
  /** Name of the worksheet 情况说明资料, where the workbook has one. */
  readonly sheet: string | undefined;
  readonly onSelect: (cell: CellRef) => void;
  readonly onBuildSheet: () => void;
}

/** Everything that the tables do not hold, to be filled in; the text follows at once. */
export function MissingForm({ narrative, missing, sheet, onSelect, onBuildSheet }: Props) {
  const { answers } = narrative;
  const open = missing.filter((input) => !answers.some((answer) => inputId(answer.input) === inputId(input)));
  if (missing.length === 0 && answers.length === 0) return null;
  return (
    <details className="missing-form" open={open.length > 0 && open.length <= 12}>
      <summary>
        填写表里没有的内容：待补 {open.length} 项{answers.length > 0 && `，已填 ${answers.length} 项`}
      </summary>
      {sheet === undefined ? (
        <>
          <p className="quiet">
            金额按万元填。填写的内容只在本窗格里，关闭后不保留；要留在工作簿里，请放进工作表“情况说明资料”，以后也可以直接在那里填。
          </p>
          <p className="buttons">
            <button type="button" onClick={onBuildSheet}>
              放进工作表“情况说明资料”
            </button>
          </p>
        </>
      ) : (
        <p className="buttons">
          <span className="quiet">工作簿里有“{sheet}”，在那里填写，正文随之更新；这里填的不写进那张表。</span>
          <button type="button" onClick={() => onSelect({ sheet, row: 1, column: 2 })}>
            打开“{sheet}”
          </button>
        </p>
      )}
      <ul>
        {[...answers.map(({ input }) => input), ...open].map((input) => (
          <MissingField
            key={inputId(input)}
            input={input}
            given={answers.find((answer) => inputId(answer.input) === inputId(input))?.text ?? ""}
            onAnswer={narrative.answer}
          />
        ))}
      </ul>
    </details>
  );
}

interface FieldProps {
  readonly input: MissingInput;
  readonly given: string;
  readonly onAnswer: (answer: Answer) => void;
}

function MissingField({ input, given, onAnswer }: FieldProps) {
  const id = useId();
  const [text, setText] = useState(given);
  const problem = answerProblem(input, text);
  const field = {
    id,
    value: text,
    "data-input": inputId(input),
    "aria-invalid": problem !== undefined,
    "aria-describedby": problem === undefined ? undefined : `${id}-problem`,
    onBlur: () => {
      if (problem === undefined && text !== given) onAnswer({ input, text });
    },
  };
  return (
    <li className="field">
      <label htmlFor={id}>{input.what}</label>
      {asksForWords(input) ? (
        <textarea rows={2} {...field} onChange={(event) => setText(event.currentTarget.value)} />
      ) : (
        <input inputMode="decimal" {...field} onChange={(event) => setText(event.currentTarget.value)} />
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </li>
  );
}
