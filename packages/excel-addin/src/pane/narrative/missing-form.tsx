import type { MissingInput } from "@juesuan/core";
import { useId, useState } from "react";
import { type Answer, answerProblem, asksForWords, inputId } from "../../narrative/answers.js";
import type { Narrative } from "./use-narrative.js";

interface Props {
  readonly narrative: Narrative;
  readonly missing: readonly MissingInput[];
}

/** Everything that the tables do not hold, to be filled in; the text follows at once. */
export function MissingForm({ narrative, missing }: Props) {
  const { answers } = narrative;
  const open = missing.filter((input) => !answers.some((answer) => inputId(answer.input) === inputId(input)));
  if (missing.length === 0 && answers.length === 0) return null;
  return (
    <details className="missing-form" open={open.length > 0 && open.length <= 12}>
      <summary>
        填写表里没有的内容：待补 {open.length} 项{answers.length > 0 && `，已填 ${answers.length} 项`}
      </summary>
      <p className="quiet">金额按万元填。填写的内容只保存在本窗格，关闭前请复制或保存情况说明。</p>
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
