import type { CellRef } from "@juesuan/core";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Engine } from "../engine/engine.js";
import type { WorkbookHost } from "../host/workbook-host.js";
import { CheckPage } from "./check/check-page.js";
import { type Check, useCheck } from "./check/use-check.js";
import { useEdits } from "./check/use-edits.js";
import { useWaivers } from "./check/use-waivers.js";
import { useNarrative } from "./narrative/use-narrative.js";
import type { Notice, Tell } from "./notice.js";
import { SetupPage } from "./setup/setup-page.js";
import { type Setup, useSetup } from "./setup/use-setup.js";
import { NoticeBar } from "./shell/notice-bar.js";
import { Tabs } from "./shell/tabs.js";
import { useSelection } from "./use-selection.js";

const PAGES = [
  { id: "check", title: "核对" },
  { id: "narrative", title: "情况说明" },
  { id: "setup", title: "对照文件" },
] as const;

export type PaneTab = (typeof PAGES)[number]["id"];

/** Loaded when the page is first opened. */
const NarrativePage = lazy(async () => ({ default: (await import("./narrative/narrative-page.js")).NarrativePage }));

/** What the pages around the pane need from it. */
export interface PaneParts {
  readonly check: Check;
  readonly setup: Setup;
  readonly selected: CellRef | undefined;
  readonly select: (cell: CellRef) => void;
  readonly tell: Tell;
}

interface Props {
  readonly host: WorkbookHost;
  readonly engine: Engine;
  readonly firstTab?: PaneTab;
  /** Above the tabs. */
  readonly header: (parts: PaneParts) => ReactNode;
  /** In place of results before the first check. */
  readonly welcome: (parts: PaneParts) => ReactNode;
  /** Further buttons over the findings. */
  readonly tools?: (parts: PaneParts) => ReactNode;
  /** Beside the pane: the sheets, where the host does not show them. */
  readonly beside?: (parts: PaneParts) => ReactNode;
}

/** The pane: the same in Excel and in a page. */
export function Pane({ host, engine, firstTab = "check", header, welcome, tools, beside }: Props) {
  const [tab, setTab] = useState<PaneTab>(firstTab);
  const [notice, tell] = useState<Notice>();
  const setup = useSetup(tell);
  const check = useCheck(host, engine, setup.value);
  const result = check.state.kind === "checked" ? check.state.result : undefined;
  const waivers = useWaivers(host, engine, result, tell);
  const edits = useEdits(host, tell);
  const [selected, select] = useSelection(host, tell);
  const narrative = useNarrative({
    host,
    engine,
    setup: setup.value,
    waivers: waivers.all,
    isShown: tab === "narrative" && (host.capabilities.showsSheets || check.state.kind !== "not-run"),
    version: result,
  });
  const parts: PaneParts = { check, setup, selected, select, tell };
  return (
    <>
      <header>{header(parts)}</header>
      <div className="columns">
        <div className="pane">
          <Tabs tabs={PAGES} current={tab} onChoose={setTab} />
          <NoticeBar notice={notice} onClose={() => tell(undefined)} />
          <section
            id="page-check"
            role="tabpanel"
            aria-labelledby="tab-check"
            hidden={tab !== "check"}
            className="pane-page"
          >
            <CheckPage
              host={host}
              engine={engine}
              check={check}
              waivers={waivers}
              edits={edits}
              selected={selected}
              onSelect={select}
              tell={tell}
              tools={tools?.(parts)}
              welcome={welcome(parts)}
            />
          </section>
          <section
            id="page-narrative"
            role="tabpanel"
            aria-labelledby="tab-narrative"
            hidden={tab !== "narrative"}
            className="pane-page"
          >
            {tab === "narrative" && (
              <Suspense fallback={<p role="status">正在打开……</p>}>
                <NarrativePage
                  host={host}
                  engine={engine}
                  narrative={narrative}
                  setup={setup}
                  selected={selected}
                  onSelect={select}
                  onChecked={() => {
                    setTab("check");
                    if (check.state.kind !== "checked") check.start();
                  }}
                  tell={tell}
                />
              </Suspense>
            )}
          </section>
          <section
            id="page-setup"
            role="tabpanel"
            aria-labelledby="tab-setup"
            hidden={tab !== "setup"}
            className="pane-page"
          >
            <SetupPage setup={setup} />
          </section>
        </div>
        {beside?.(parts)}
      </div>
    </>
  );
}
