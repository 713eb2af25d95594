import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { findChromium } from "./findChromium.js";

describe("findChromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-chromium-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("finds a program on the PATH, and only a program", () => {
    const path = join(folder, "google-chrome");
    writeFileSync(path, "");
    chmodSync(path, 0o644);
    expect(findChromium({ PATH: folder })).toBeUndefined();
    chmodSync(path, 0o755);
    expect(findChromium({ PATH: ["", join(folder, "none"), folder].join(delimiter) })).toBe(path);
  });

  it("takes the one that is named", () => {
    expect(findChromium({ PATH: folder, SEQLOOM_CHROMIUM: "/opt/mine" })).toBe("/opt/mine");
  });

  it("finds none where there is none", () => {
    expect(findChromium({})).toBeUndefined();
  });
});
