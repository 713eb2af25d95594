import { parseSettings } from "./parseSettings.js";
import { path } from "./path.js";

const parse = (...argv: string[]) => parseSettings({ name: "demo", about: "", help: {} }, { dataDir: path() }, argv);

describe("path", () => {
  it("takes a path as it stands, and none", () => {
    expect(parse("--data-dir", "2009")).toEqual({ dataDir: "2009" });
    expect(parse()).toEqual({ dataDir: undefined });
  });

  it("refuses an empty one", () => {
    expect(() => parse("--data-dir", "")).toThrow('demo: --data-dir must be a path, got "".');
  });
});
