import type { Waiver } from "@juesuan/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CheckSetup } from "../../engine/check-setup.js";
import type { Engine } from "../../engine/engine.js";
import type { NarrativeReply } from "../../engine/tasks/write-narrative.js";
import type { HostAnswer, NewSheet, WorkbookHost } from "../../host/workbook-host.js";
import { type Answer, inputId } from "../../narrative/answers.js";
import { type ParagraphEdit, withParagraphEdits } from "../../narrative/edited-text.js";

export type NarrativeState =
  | { readonly kind: "not-written" }
  | { readonly kind: "writing" }
  | { readonly kind: "failed"; readonly message: string; readonly fix: string }
  | { readonly kind: "written"; readonly reply: NarrativeReply };

export interface Narrative {
  readonly state: NarrativeState;
  readonly style: string;
  readonly answers: readonly Answer[];
  readonly edits: readonly ParagraphEdit[];
  choose(style: string): void;
  answer(answer: Answer): void;
  /** Rewrites a paragraph; the original words again take the edit back. */
  rewrite(edit: ParagraphEdit): void;
  /** The worksheet 情况说明资料 with what was filled in; adding it makes it the place to fill in. */
  supplementSheet(): Promise<HostAnswer<NewSheet>>;
  /** Forgets what was filled in, once it stands in the worksheet. */
  forgetAnswers(): void;
}

interface Needs {
  readonly host: WorkbookHost;
  readonly engine: Engine;
  readonly setup: CheckSetup;
  readonly waivers: readonly Waiver[];
  /** The page is in sight: nothing is written before anybody looks. */
  readonly isShown: boolean;
  /** Differs whenever the workbook was checked anew. */
  readonly version: unknown;
}

/** Writes the text anew when the workbook, the style or what was filled in changes. */
export function useNarrative({ host, engine, setup, waivers, isShown, version }: Needs): Narrative {
  const [state, setState] = useState<NarrativeState>({ kind: "not-written" });
  const [style, setStyle] = useState("");
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [edits, setEdits] = useState<readonly ParagraphEdit[]>([]);
  const latest = useRef<AbortController>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for the workbook that is read
  useEffect(() => {
    if (!isShown) return;
    const control = new AbortController();
    latest.current = control;
    const write = async () => {
      setState((before) => (before.kind === "written" ? before : { kind: "writing" }));
      const source = await host.read(control.signal, () => undefined);
      if (control.signal.aborted) return;
      if (!source.ok) {
        setState({ kind: "failed", message: source.message, fix: source.fix });
        return;
      }
      const request = { source: source.value, setup, waivers, style, answers };
      const answer = await engine.run("narrative", request);
      if (control.signal.aborted) return;
      const reply = answer.ok ? answer.value : answer;
      setState(reply.ok ? { kind: "written", reply: reply.value } : { kind: "failed", ...reply });
    };
    void write();
    return () => control.abort();
  }, [host, engine, setup, waivers, isShown, version, style, answers]);

  useEffect(
    () =>
      host.onChange((change) => {
        if (change !== "replaced") return;
        setAnswers([]);
        setEdits([]);
        setState({ kind: "not-written" });
      }),
    [host],
  );

  const shown = useMemo<NarrativeState>(
    () =>
      state.kind === "written"
        ? { kind: "written", reply: { ...state.reply, text: withParagraphEdits(state.reply.text, edits) } }
        : state,
    [state, edits],
  );
  const answer = useCallback(
    (given: Answer) =>
      setAnswers((before) => [
        ...before.filter(({ input }) => inputId(input) !== inputId(given.input)),
        ...(given.text.trim() === "" ? [] : [given]),
      ]),
    [],
  );
  const rewrite = useCallback(
    (edit: ParagraphEdit) =>
      setEdits((before) => [
        ...before.filter(({ section, index }) => section !== edit.section || index !== edit.index),
        ...(edit.text === edit.original ? [] : [edit]),
      ]),
    [],
  );
  const supplementSheet = async () => {
    const source = await host.read(new AbortController().signal, () => undefined);
    if (!source.ok) return source;
    const sheet = await engine.run("supplementSheet", { source: source.value, setup, waivers, style, answers });
    return sheet.ok ? sheet.value : sheet;
  };
  return {
    supplementSheet,
    forgetAnswers: () => setAnswers([]),
    state: shown,
    style,
    answers,
    edits,
    choose: setStyle,
    answer,
    rewrite,
  };
}
