import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeExercise } from "./exerciseFiles.js";
import { makeExercise } from "./makeExercise.js";
import { chosenRows } from "./modelRows.js";
import { runAsPeer } from "./peerProgram.js";

type Prepare = Parameters<typeof runAsPeer>[0];

describe("runAsPeer", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-test-"));
  const settings = JSON.stringify({ mode: "wasm", threads: 2 });
  const prepare: Prepare = ({ row }, { mode, threads }) =>
    Promise.resolve({
      facts: `row ${row.id}, ${mode}, ${threads} threads`,
      losses: (optimizer) => Promise.resolve(optimizer === "sgd" ? [4, 3] : [4, 2]),
      train: (ms) => Promise.resolve([ms, ms]),
    });
  const answersTo = async (prepare: Prepare, questions: string[]) => {
    const answers: unknown[] = [];
    const print = (line: string) => void answers.push(JSON.parse(line));
    await runAsPeer(prepare, [folder, settings], { lines: asAsync(questions), print });
    return answers;
  };
  beforeAll(async () => {
    writeExercise(folder, await makeExercise(chosenRows(["7"])[0]!));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("tells the losses of the exercise, then the times of steps each time it is asked", async () => {
    expect(await answersTo(prepare, ["train 40", "train 50"])).toEqual([
      { sgdLosses: [4, 3], losses: [4, 2], facts: "row 7, wasm, 2 threads" },
      { times: [40, 40] },
      { times: [50, 50] },
    ]);
  });

  it("tells the peak memory of its process, and how much of it came since the start", async () => {
    const [, memory] = (await answersTo(prepare, ["memory"])) as [unknown, { peakMb: number; addedMb: number }];
    expect(memory.peakMb).toBeGreaterThan(20);
    expect(memory.addedMb).toBeLessThan(memory.peakMb);
  });

  it("times a prediction, without the making of its samples", async () => {
    const sizes: number[] = [];
    const predict = async (samples: number) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return () => Promise.resolve(sizes.push(samples));
    };
    const withIt: Prepare = async (...args) => ({ ...((await prepare(...args)) as object), predict }) as never;
    const [, answer] = (await answersTo(withIt, ["predict 25"])) as [unknown, { predictMs: number }];
    expect(sizes).toEqual([25]);
    expect(answer.predictMs).toBeLessThan(200);
    expect((await answersTo(prepare, ["predict 25"]))[1]).toEqual({ cannot: "not written: predict" });
  });

  it("prints the message of an error, and why a peer cannot train", async () => {
    const failing = () => Promise.reject(new Error("no such kernel"));
    expect(await answersTo(failing, [])).toEqual([{ cannot: "cannot train: no such kernel" }]);
    expect(await answersTo(() => Promise.resolve({ cannot: "no SIMD" }), [])).toEqual([{ cannot: "no SIMD" }]);
  });
});

async function* asAsync(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}
