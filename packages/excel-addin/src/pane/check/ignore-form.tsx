import { type FormEvent, useId, useState } from "react";

/** The name is asked once a session. */
let lastBy = "";

interface Props {
  readonly onIgnore: (reason: string, by: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks for the reason for which a finding is ignored; without one it is not. */
export function IgnoreForm({ onIgnore, onCancel }: Props) {
  const id = useId();
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(lastBy);
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") {
      setMissing(true);
      return;
    }
    lastBy = by.trim();
    void onIgnore(reason.trim(), by.trim());
  };
  return (
    <form className="ignore" onSubmit={submit}>
      <label htmlFor={`${id}-reason`}>忽略的理由（必填，记在工作簿里，随清单导出）</label>
      <textarea
        id={`${id}-reason`}
        rows={2}
        value={reason}
        aria-invalid={isMissing && reason.trim() === ""}
        aria-describedby={isMissing ? `${id}-missing` : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        // biome-ignore lint/a11y/noAutofocus: the form appears on the user's own click and is what comes next
        autoFocus
      />
      {isMissing && reason.trim() === "" && (
        <p id={`${id}-missing`} className="field-problem">
          请写明理由，例如“上年差错更正，已附说明”。
        </p>
      )}
      <label htmlFor={`${id}-by`}>经办人</label>
      <input id={`${id}-by`} value={by} onChange={(event) => setBy(event.currentTarget.value)} />
      <p className="buttons">
        <button type="submit">忽略这一条</button>
        <button type="button" className="plain" onClick={onCancel}>
          取消
        </button>
      </p>
    </form>
  );
}
