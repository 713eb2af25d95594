import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFolder } from "./runFolder.js";

const now = new Date(2026, 11, 1, 14, 5, 9);

describe("runFolder", () => {
  const before = process.env.SEQLOOM_OUT_DIR;
  afterEach(() => {
    if (before === undefined) delete process.env.SEQLOOM_OUT_DIR;
    else process.env.SEQLOOM_OUT_DIR = before;
  });

  it("has the name of the app, the moment and the model", () => {
    delete process.env.SEQLOOM_OUT_DIR;
    expect(runFolder({ app: "lunch" }, now)).toBe(join("out", "lunch", "2026-12-01_14-05-09"));
    expect(runFolder({ app: "imdb", model: "gru" }, now)).toBe(join("out", "imdb", "2026-12-01_14-05-09_gru"));
  });

  it("is that of --out where it is named", () => {
    expect(runFolder({ app: "lunch", model: "gru", out: "here" }, now)).toBe("here");
  });

  it("is that of --plot, another name of --out, but not of both", () => {
    expect(runFolder({ app: "lunch", plot: "plots" }, now)).toBe("plots");
    expect(() => runFolder({ app: "lunch", out: "here", plot: "plots" }, now)).toThrow(
      'lunch: --plot must be left out where --out names the folder, got "plots".',
    );
  });

  it("is a new one for each of two runs in a second", () => {
    const root = mkdtempSync(join(tmpdir(), "out-"));
    process.env.SEQLOOM_OUT_DIR = root;
    const names = Array.from({ length: 3 }, () => {
      const folder = runFolder({ app: "lunch" }, now);
      mkdirSync(folder, { recursive: true });
      return folder;
    });
    const first = join(root, "lunch", "2026-12-01_14-05-09");
    expect(names).toEqual([first, `${first}_2`, `${first}_3`]);
    rmSync(root, { recursive: true });
  });
});
