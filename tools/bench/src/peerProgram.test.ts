import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeExercise } from "./exerciseFiles.js";
import { makeExercise } from "./makeExercise.js";
import { chosenRows } from "./modelRows.js";
import { runAsPeer } from "./peerProgram.js";

type Measure = Parameters<typeof runAsPeer>[0];

describe("runAsPeer", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-test-"));
  const settings = JSON.stringify({ mode: "wasm", threads: 2, seconds: 1 });
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  beforeAll(async () => {
    writeExercise(folder, await makeExercise(chosenRows(["7"])[0]!));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("hands on the exercise and prints the result", async () => {
    const result = { sgdLosses: [], losses: [], ms: 1, steps: 1 };
    const measure: Measure = async ({ row }, { mode }) => ({ ...result, facts: `${row.id} ${mode}` });
    await runAsPeer(measure, [folder, settings], print);
    expect(JSON.parse(lines.at(-1)!)).toEqual({ ...result, facts: "7 wasm" });
  });

  it("prints the message of an error", async () => {
    await runAsPeer(() => Promise.reject(new Error("no such kernel")), [folder, settings], print);
    expect(JSON.parse(lines.at(-1)!)).toEqual({ cannot: "cannot train: no such kernel" });
  });
});
