import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MemoryFolder } from "./MemoryFolder.js";
import { openFolder as openInBrowser } from "./openFolder.browser.js";
import { openFolder as openInNode } from "./openFolder.node.js";

describe.each([
  ["in a browser", openInBrowser],
  ["in Node", openInNode],
])("openFolder %s", (_, openFolder) => {
  it("takes what keeps files itself", () => {
    const folder = new MemoryFolder();
    expect(openFolder("createFileWriter", folder)).toBe(folder);
  });
});

describe("openFolder in a browser", () => {
  it("refuses a path", () => {
    expect(() => openInBrowser("tensorBoard", "logs")).toThrow(
      'tensorBoard: logDir must be a MemoryFolder, or an object with append and replace, in a browser, got "logs".',
    );
  });
});

describe("openFolder in Node", () => {
  it("makes the folder of a path", () => {
    const parent = mkdtempSync(join(tmpdir(), "seqloom-"));
    openInNode("createFileWriter", join(parent, "logs", "紀錄"));
    expect(existsSync(join(parent, "logs", "紀錄"))).toBe(true);
    rmSync(parent, { recursive: true });
  });

  it("refuses what is neither a path nor keeps files", () => {
    const allowed = "createFileWriter: logDir must be the path of a folder, or an object with append and replace, got";
    expect(() => openInNode("createFileWriter", "")).toThrow(`${allowed} "".`);
    expect(() => openInNode("createFileWriter", 3 as never)).toThrow(`${allowed} 3.`);
  });
});
