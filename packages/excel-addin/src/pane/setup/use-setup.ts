import type { UnitSettings } from "@juesuan/core";
import { useCallback, useState } from "react";
import { type CheckSetup, type CompanionRole, PLAIN_SETUP } from "../../engine/check-setup.js";
import { readUserFile } from "../choose-file.js";
import type { Tell } from "../notice.js";
import { COMPANION_ROLES } from "./companion-roles.js";

export interface Setup {
  readonly value: CheckSetup;
  /**
   * Reads files that go with the workbook; where only one can, it takes the former one's place. Answers with the names of
   * those that were taken; why others were not has been told.
   */
  add(role: CompanionRole, files: readonly File[]): Promise<readonly string[]>;
  /** Adds a text that was pasted. */
  addText(name: string, text: string): void;
  remove(id: number): void;
  set(settings: UnitSettings): void;
}

let lastId = 0;

const isOneOnly = (role: CompanionRole): boolean => COMPANION_ROLES.some((each) => each.role === role && !each.many);

/** The files and settings beside the workbook, for this session. */
export function useSetup(tell: Tell): Setup {
  const [value, setValue] = useState<CheckSetup>(PLAIN_SETUP);

  const put = useCallback((role: CompanionRole, name: string, bytes: Uint8Array) => {
    lastId += 1;
    const file = { id: lastId, role, name, bytes };
    setValue((before) => ({
      ...before,
      // A file chosen again, after it was corrected, takes its own place.
      files: [...before.files.filter((each) => each.role !== role || !(isOneOnly(role) || each.name === name)), file],
    }));
  }, []);

  return {
    value,
    async add(role, files) {
      const taken: string[] = [];
      for (const file of files) {
        const opened = await readUserFile(file);
        if ("message" in opened) tell({ kind: "problem", ...opened });
        else {
          put(role, opened.name, opened.bytes);
          taken.push(opened.name);
        }
      }
      return taken;
    },
    addText: (name, text) => put("narrative", name, new TextEncoder().encode(text)),
    remove: (id) => setValue((before) => ({ ...before, files: before.files.filter((file) => file.id !== id) })),
    set: (settings) => setValue((before) => ({ ...before, settings })),
  };
}
