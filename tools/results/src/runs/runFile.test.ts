import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Run } from "./Run.js";
import { readRuns, withRun, writeRuns } from "./runFile.js";

const run: Run = {
  seed: 1,
  command: "npm start -- a",
  value: 0.5,
  day: "2026-12-01",
  machine: "",
  version: "",
  data: {},
};

describe("the file of runs", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-runs-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is empty where there is none, and gives back what was written, a line a run", () => {
    const path = join(folder, "runs.json");
    expect(readRuns(path)).toEqual({});
    const runs = { "b x": [run], "a x": [run, { ...run, seed: 2 }] };
    writeRuns(path, runs);
    expect(readRuns(path)).toEqual(runs);
    expect(
      readFileSync(path, "utf8")
        .split("\n")
        .filter((line) => line.includes("seed")),
    ).toHaveLength(3);
    expect(readdirSync(folder)).toEqual(["runs.json"]);
  });
});

describe("withRun", () => {
  it("replaces the run of a seed and keeps the others in order", () => {
    const runs = { a: [run, { ...run, seed: 3 }] };
    const more = withRun(withRun(runs, "a", { ...run, seed: 2 }), "a", { ...run, value: 0.7 });
    expect(more.a!.map(({ seed, value }) => [seed, value])).toEqual([
      [1, 0.7],
      [2, 0.5],
      [3, 0.5],
    ]);
  });

  it("drops the runs of another command", () => {
    const runs = { a: [run], b: [run] };
    const other = { ...run, seed: 2, command: "npm start -- a --epochs 3" };
    expect(withRun(runs, "a", other)).toEqual({ a: [other], b: [run] });
  });
});
