import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addonNames, requireAddon } from "./addon.node.js";

describe("requireAddon", () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "seqloom-addon-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says which addon is missing", () => {
    expect(() => requireAddon(folder, { platform: "aix", arch: "ppc64" })).toThrow(
      "no addon for aix ppc64 (aix-ppc64.node)",
    );
  });

  it("tells that from an addon that does not load, by the name of the error", () => {
    const nameFor = (platform: NodeJS.Platform) => {
      try {
        requireAddon(folder, { platform, arch: "x64" });
      } catch (error) {
        return (error as Error).name;
      }
      return undefined;
    };
    writeFileSync(join(folder, "linux-x64.node"), "no library");
    expect([nameFor("aix"), nameFor("linux")]).toEqual(["NoAddonError", "Error"]);
  });

  it("says that an addon does not load, with the reasons", () => {
    writeFileSync(join(folder, "linux-x64.node"), "no library");
    writeFileSync(join(folder, "linux-x64-musl.node"), "no library either");
    expect(() => requireAddon(folder, { platform: "linux", arch: "x64" })).toThrow(
      /^the addon does not load: .*linux-x64\.node.*; .*linux-x64-musl\.node/s,
    );
  });
});

describe("addonNames", () => {
  it("has one for glibc and one for musl on Linux", () => {
    expect(addonNames("linux", "arm64")).toEqual(["linux-arm64.node", "linux-arm64-musl.node"]);
    expect(addonNames("win32", "x64")).toEqual(["win32-x64.node"]);
  });
});
