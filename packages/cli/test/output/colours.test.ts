import { describe, expect, it } from "vitest";
import { colours, wantsColour } from "../../src/output/colours.js";

describe("colours", () => {
  it("are for terminals, unless the user or the environment wants none", () => {
    const terminal = { isTTY: true };
    expect(wantsColour(terminal, true, {})).toBe(true);
    expect(wantsColour(terminal, true, { NO_COLOR: "" })).toBe(true);
    expect(wantsColour(terminal, false, {})).toBe(false);
    expect(wantsColour(terminal, true, { NO_COLOR: "1" })).toBe(false);
    expect(wantsColour(terminal, true, { TERM: "dumb" })).toBe(false);
    expect(wantsColour({}, true, {})).toBe(false);
  });

  it("surround the text, and nothing when there is none", () => {
    expect(colours(true)("error", "错误")).toBe("\u001b[31m错误\u001b[0m");
    expect(colours(true)("error", "")).toBe("");
    expect(colours(false)("error", "错误")).toBe("错误");
  });
});
