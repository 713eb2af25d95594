import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "./runProgram.js";

const PROGRAM = "src/testing/program.ts";

describe("runProgram", () => {
  it("reads the last line of a program, which gets its arguments and flags of Node", async () => {
    const plain = await runProgram(PROGRAM, ["measure"], { limit: 60 });
    const flagged = await runProgram(PROGRAM, ["measure"], { limit: 60, flags: ["--no-warnings"] });
    expect(plain.value).toMatchObject({ task: "measure" });
    expect((flagged.value as { arguments: number }).arguments).toBe(
      (plain.value as { arguments: number }).arguments + 1,
    );
  });

  it("says how a program ended, and what it printed instead of a result", async () => {
    expect((await runProgram(PROGRAM, ["fail"], { limit: 60 })).problem).toMatch(/^ended with 1: /);
    expect(await runProgram(PROGRAM, ["chat"], { limit: 60 })).toEqual({
      problem: "printed no result: no result here",
    });
  });

  it("runs JavaScript as it is, wherever it lies", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seqloom-run-"));
    const file = join(folder, "program.mjs");
    writeFileSync(file, "console.log(JSON.stringify([process.execArgv, process.argv[2]]));");
    const result = await runProgram(file, ["measure"], { limit: 60, flags: ["--expose-gc"] });
    rmSync(folder, { recursive: true });
    expect(result).toEqual({ value: [["--expose-gc"], "measure"] });
  });

  it("ends a program that takes too long", async () => {
    expect(await runProgram(PROGRAM, ["sleep"], { limit: 3 })).toEqual({ problem: "not done in 3 s" });
  });
});
