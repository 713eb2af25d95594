import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileToWrite } from "./fileToWrite.js";
import { parseSettings } from "./parseSettings.js";

const parse = (...argv: string[]) =>
  parseSettings({ name: "demo", about: "", help: {} }, { json: fileToWrite() }, argv);

describe("fileToWrite", () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "file-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it("takes a new file and leaves nothing there, and none", () => {
    const json = join(folder, "new.json");
    expect(parse("--json", json)).toEqual({ json });
    expect(parse()).toEqual({ json: undefined });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("takes a file that is there and leaves what is in it", () => {
    const json = join(folder, "7.json");
    writeFileSync(json, "old");
    expect(parse("--json", json)).toEqual({ json });
    expect(readFileSync(json, "utf8")).toBe("old");
  });

  it.each([
    ["in a folder that is not there", "nowhere/new.json"],
    ["that is a folder", "folder"],
    ["in a file", "file/new.json"],
    ["without a name", ""],
  ])("refuses one %s", (_, name) => {
    mkdirSync(join(folder, "folder"));
    writeFileSync(join(folder, "file"), "");
    const json = name && join(folder, name);
    const given = JSON.stringify(json.length > 60 ? `${json.slice(0, 60)}…` : json);
    expect(() => parse("--json", json)).toThrow(`demo: --json must be a file that can be written, got ${given}.`);
    expect(readdirSync(folder)).toEqual(["file", "folder"]);
  });
});
