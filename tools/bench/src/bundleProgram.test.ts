import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleProgram } from "./bundleProgram.js";
import { runProgram } from "./runProgram.js";

describe("bundleProgram", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bundle-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("makes a program that Node runs without more", async () => {
    const path = await bundleProgram("src/testing/program.ts", folder);
    expect(path).toBe(join(folder, "program.mjs"));
    expect((await runProgram(path, ["measure"], { limit: 60 })).value).toEqual({ task: "measure", arguments: 0 });
  });
});
