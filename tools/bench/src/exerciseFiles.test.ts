import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readExercise, writeExercise } from "./exerciseFiles.js";
import { makeExercise } from "./makeExercise.js";
import { chosenRows } from "./modelRows.js";

describe("readExercise", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("reads what writeExercise wrote", async () => {
    const exercise = await makeExercise(chosenRows(["7"])[0]!);
    writeExercise(folder, exercise);
    expect(readExercise(folder)).toEqual(exercise);
  });
});
