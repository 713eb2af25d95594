import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeWhere, nativeAddon, NO_NATIVE_ADDON } from "@seqloom/testing";
import { findAddon as findInBrowser } from "./nativeKernels.browser.js";
import { findAddon } from "./nativeKernels.node.js";

describe("findAddon", () => {
  it("says what to install", async () => {
    expect(await findAddon("@seqloom/no-such-kernels")).toEqual({
      status: "missing",
      reason: "not installed",
      remedy: "npm install @seqloom/no-such-kernels",
    });
  });

  it("says why a package gives none", async () => {
    expect(await findAddon("@seqloom/array")).toMatchObject({
      status: "failed",
      reason: expect.stringContaining("loadAddon is not a function") as string,
    });
  });

  it("does not call it a failure that a package has no addon for this platform", async () => {
    const folder = mkdtempSync(join(tmpdir(), "native-"));
    const file = join(folder, "index.mjs");
    const lines =
      'export function loadAddon() { throw Object.assign(new Error("no addon for aix"), { name: "NoAddonError" }); }';
    writeFileSync(file, lines);
    expect(await findAddon(file)).toEqual({ status: "missing", reason: "no addon for aix" });
    rmSync(folder, { recursive: true });
  });

  it("finds none in a browser", async () => {
    expect(await findInBrowser()).toEqual({ status: "missing", reason: "runs in Node only" });
  });
});

describeWhere("findAddon with an addon", nativeAddon() === undefined ? NO_NATIVE_ADDON : undefined, () => {
  it("loads it from its package", async () => {
    expect(await findAddon()).toMatchObject({ status: "found" });
  });
});
