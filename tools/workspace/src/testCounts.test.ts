import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { readTestCounts, summarizeTests, type TestCounts } from "./testCounts.js";

const counts = (passed: number, failed = 0, skipped = 0): TestCounts => ({ passed, failed, skipped });

describe("summarizeTests", () => {
  it("adds up what the projects counted", () => {
    const byFolder = new Map([
      ["packages/a", counts(3)],
      ["packages/b", counts(4)],
    ]);
    expect(summarizeTests(byFolder, true)).toEqual({ line: "7 passed, 0 failed", problems: [] });
  });

  it("names the skipped only where there are some", () => {
    expect(summarizeTests(new Map([["packages/a", counts(1, 0, 2)]]), true).line).toBe("1 passed, 0 failed, 2 skipped");
  });

  it("finds a problem exactly where something failed or nothing passed", () => {
    const project = fc.record({ passed: fc.nat(3), failed: fc.nat(1), skipped: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(project), fc.boolean(), (all, runnerPassed) => {
        const { problems } = summarizeTests(new Map(all.map((each, i) => [`p${i}`, each])), runnerPassed);
        const good = runnerPassed && all.some(({ passed }) => passed > 0) && all.every(({ failed }) => failed === 0);
        expect(problems.length === 0).toBe(good);
      }),
    );
  });

  it("names a project that wrote no counts", () => {
    const byFolder = new Map([
      ["packages/a", counts(3)],
      ["apps/b", undefined],
    ]);
    expect(summarizeTests(byFolder, true).problems).toEqual(["no test counts came from apps/b."]);
  });

  it("does not pass a run in which every test was skipped", () => {
    expect(summarizeTests(new Map([["packages/a", counts(0, 0, 9)]]), true).problems).toEqual(["no test ran."]);
  });
});

describe("readTestCounts", () => {
  it("reads each project's file, and undefined where there is none", () => {
    const directory = mkdtempSync(join(tmpdir(), "seqloom-counts-"));
    try {
      mkdirSync(join(directory, "packages"));
      writeFileSync(join(directory, "packages/a.json"), JSON.stringify(counts(2, 1)));
      expect([...readTestCounts(directory, ["packages/a", "packages/b"])]).toEqual([
        ["packages/a", counts(2, 1)],
        ["packages/b", undefined],
      ]);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
