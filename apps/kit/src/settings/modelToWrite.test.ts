import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modelToWrite } from "./modelToWrite.js";

describe("modelToWrite", () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "model-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const accepts = (name: string) => modelToWrite().accepts(join(folder, name));

  it("takes a new archive or folder, in folders that are not there yet, and leaves nothing there", () => {
    expect(["a.zip", "out/deep/a.ZIP", "a", "out/deep/a"].map(accepts)).toEqual([true, true, true, true]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("takes an older archive, an empty folder and an older model's, and leaves what is in them", () => {
    writeFileSync(join(folder, "a.zip"), "old");
    mkdirSync(join(folder, "empty"));
    mkdirSync(join(folder, "model"));
    writeFileSync(join(folder, "model/manifest.json"), "{}");
    expect(["a.zip", "empty", "model"].map(accepts)).toEqual([true, true, true]);
    expect(readFileSync(join(folder, "a.zip"), "utf8")).toBe("old");
    expect(readdirSync(join(folder, "model"))).toEqual(["manifest.json"]);
  });

  it.each([
    ["a folder with files of somebody's", "thesis"],
    ["a file that is no archive", "file"],
    ["an archive in a file", "file/a.zip"],
    ["a folder in a file", "file/a"],
    ["a folder that is called so", "folder.zip"],
  ])("refuses %s", (_, name) => {
    mkdirSync(join(folder, "thesis"));
    writeFileSync(join(folder, "thesis/chapter.txt"), "");
    writeFileSync(join(folder, "file"), "");
    mkdirSync(join(folder, "folder.zip"));
    expect(accepts(name)).toBe(false);
  });

  it("refuses what is no path", () => {
    expect(["", 7, true].map((value) => modelToWrite().accepts(value))).toEqual([false, false, false]);
  });
});
