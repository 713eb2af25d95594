import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderToWrite } from "./folderToWrite.js";
import { parseSettings } from "./parseSettings.js";

const parse = (...argv: string[]) =>
  parseSettings({ name: "demo", about: "", help: {} }, { plot: folderToWrite("plots") }, argv);

describe("folderToWrite", () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "folder-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it("takes a folder that is there, one that is not yet and is not made, and none", () => {
    mkdirSync(join(folder, "old"));
    for (const plot of [join(folder, "old"), join(folder, "new"), join(folder, "one/in/another")]) {
      expect(parse("--plot", plot)).toEqual({ plot });
    }
    expect(parse()).toEqual({ plot: undefined });
    expect(readdirSync(folder, { recursive: true })).toEqual(["old"]);
  });

  it("has a folder of its own where none is named", () => {
    expect(parse("--plot")).toEqual({ plot: "plots" });
    expect(() => parse("--help")).toThrow(/ --plot \[value\] *\n/);
  });

  it.each([
    ["that is a file", "file"],
    ["in a file", "file/new"],
    ["without a name", ""],
    ["where the system makes none", "/proc/plots"],
  ])("refuses one %s", (_, name) => {
    writeFileSync(join(folder, "file"), "");
    const plot = name.startsWith("/") ? name : name && join(folder, name);
    expect(() => parse("--plot", plot)).toThrow("demo: --plot must be a folder that can be written, got ");
    expect(readdirSync(folder)).toEqual(["file"]);
  });
});
