import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MemoryFolder } from "./MemoryFolder.js";
import { openFolder } from "./openFolder.node.js";

describe("openFolder in Node", () => {
  it("makes the folder of a path, and takes what keeps files itself", () => {
    const parent = mkdtempSync(join(tmpdir(), "seqloom-"));
    openFolder("createFileWriter", join(parent, "logs", "紀錄"));
    expect(existsSync(join(parent, "logs", "紀錄"))).toBe(true);
    rmSync(parent, { recursive: true });
    const folder = new MemoryFolder();
    expect(openFolder("createFileWriter", folder)).toBe(folder);
  });

  it("refuses what is neither", () => {
    const allowed = "createFileWriter: logDir must be the path of a folder, or an object with append and replace, got";
    expect(() => openFolder("createFileWriter", "")).toThrow(`${allowed} "".`);
    expect(() => openFolder("createFileWriter", 3 as never)).toThrow(`${allowed} 3.`);
  });
});
