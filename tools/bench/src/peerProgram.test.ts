import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { writeExercise } from "./exerciseFiles.js";
import { makeExercise } from "./makeExercise.js";
import { chosenRows } from "./modelRows.js";
import { runAsPeer } from "./peerProgram.js";

describe("runAsPeer", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-test-"));
  const settings = JSON.stringify({ mode: "wasm", threads: 2, seconds: 1 });
  const lines: string[] = [];
  let print: ReturnType<typeof jest.spyOn>;
  beforeAll(async () => {
    writeExercise(folder, await makeExercise(chosenRows(["7"])[0]!));
    print = jest.spyOn(console, "log").mockImplementation((line) => void lines.push(String(line)));
  });
  afterAll(() => {
    print.mockRestore();
    rmSync(folder, { recursive: true });
  });

  it("hands on the exercise and prints the result", async () => {
    await runAsPeer(
      async ({ row }, { mode }) => ({ sgdLosses: [], losses: [], ms: 1, steps: 1, facts: `${row.id} ${mode}` }),
      [folder, settings],
    );
    expect(JSON.parse(lines.at(-1)!)).toEqual({ sgdLosses: [], losses: [], ms: 1, steps: 1, facts: "7 wasm" });
  });

  it("prints the message of an error", async () => {
    await runAsPeer(() => Promise.reject(new Error("no such kernel")), [folder, settings]);
    expect(JSON.parse(lines.at(-1)!)).toEqual({ cannot: "no such kernel" });
  });
});
