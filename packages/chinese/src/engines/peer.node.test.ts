import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPeer } from "./peer.node.js";

describe("loadPeer", () => {
  it("loads a package of which nothing is imported, with its version", async () => {
    const { module, version } = await loadPeer<{ transformSync: unknown }>("esbuild");
    expect(typeof module.transformSync).toBe("function");
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it("says that a package is not installed", async () => {
    await expect(loadPeer("there-is-none")).rejects.toThrow(
      "there-is-none is not installed; npm install there-is-none.",
    );
  });

  it("says that a package was not built", async () => {
    await expect(loadPeer("esbuild", { native: "no/such.node" })).rejects.toThrow(
      "esbuild is installed and was not built; with a C++ compiler, npm rebuild esbuild --yes.",
    );
  });

  it("passes on why a package does not load", async () => {
    const folder = mkdtempSync(join(tmpdir(), "chinese-"));
    const entry = join(folder, "broken.cjs");
    writeFileSync(entry, `throw new Error("no binding for this machine\\nand more");\n`);
    await expect(loadPeer("esbuild", { entry })).rejects.toThrow(
      "esbuild is installed and does not load: no binding for this machine npm install esbuild may help.",
    );
    rmSync(folder, { recursive: true });
  });
});
