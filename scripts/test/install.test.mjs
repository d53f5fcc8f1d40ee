import { describe, expect, it } from "vitest";
import { installedFits } from "../install.mjs";

const wanted = {
  packages: {
    "": {},
    "packages/core": { version: "0.1.0" },
    "node_modules/@juesuan/core": { link: true },
    "node_modules/zod": { version: "4.6.7", integrity: "sha512-a" },
    "node_modules/@turbo/windows-64": { version: "2.11.9", integrity: "sha512-b", optional: true },
  },
};
const installed = {
  packages: {
    "node_modules/@juesuan/core": { link: true },
    "node_modules/zod": { version: "4.6.7", integrity: "sha512-a" },
  },
};

describe("what is installed", () => {
  it("fits without the packages of other platforms", () => expect(installedFits(wanted, installed)).toBe(true));

  it("does not fit when a package is missing, older or another", () => {
    const withZod = (/** @type {object} */ zod) => ({ packages: { ...installed.packages, "node_modules/zod": zod } });
    expect(installedFits(wanted, withZod({ version: "4.6.6", integrity: "sha512-a" }))).toBe(false);
    expect(installedFits(wanted, withZod({ version: "4.6.7", integrity: "sha512-c" }))).toBe(false);
    expect(installedFits(wanted, { packages: { "node_modules/zod": wanted.packages["node_modules/zod"] } })).toBe(
      false,
    );
  });

  it("does not fit when an optional package differs", () => {
    const other = { version: "2.11.8", integrity: "sha512-z", optional: true };
    expect(
      installedFits(wanted, { packages: { ...installed.packages, "node_modules/@turbo/windows-64": other } }),
    ).toBe(false);
  });
});
