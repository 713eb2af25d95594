import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replaceFile } from "./replaceFile.js";

describe("replaceFile", () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "replace-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it("writes a text or bytes, and nothing beside it", () => {
    const path = join(folder, "file");
    for (const content of ["text", Uint8Array.of(1, 2)]) replaceFile(path, content);
    expect([...readFileSync(path)]).toEqual([1, 2]);
    expect(readdirSync(folder)).toEqual(["file"]);
  });

  it("writes to where a link points", () => {
    const [path, link] = [join(folder, "file"), join(folder, "link")];
    writeFileSync(path, "old");
    symlinkSync(path, link);
    replaceFile(link, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
  });

  it("leaves nothing half-written where it cannot write", () => {
    mkdirSync(join(folder, "folder"));
    expect(() => replaceFile(join(folder, "folder"), "text")).toThrow("EISDIR");
    expect(readdirSync(folder)).toEqual(["folder"]);
  });
});
