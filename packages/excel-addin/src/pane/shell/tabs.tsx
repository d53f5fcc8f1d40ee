import { type KeyboardEvent, useRef } from "react";

export interface TabWords<Id extends string> {
  readonly id: Id;
  readonly title: string;
}

interface Props<Id extends string> {
  readonly tabs: readonly TabWords<Id>[];
  readonly current: Id;
  readonly onChoose: (id: Id) => void;
}

/** The pane's pages as tabs; arrow keys move between them. */
export function Tabs<Id extends string>({ tabs, current, onChoose }: Props<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex(({ id }) => id === current);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div className="pane-tabs" role="tablist" aria-label="页面" ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ id, title }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === current}
          aria-controls={`page-${id}`}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
