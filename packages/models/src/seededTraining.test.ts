import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The numbers of one training. */
interface Training {
  readonly initial: readonly number[];
  readonly losses: readonly number[];
  readonly final: readonly number[];
}

/** Trains twice after setRandomSeed, with a layer made in between, and prints both trainings. */
const PROGRAM = `
  import { useBackend } from "@seqloom/backend";
  import { dense, dropout, embedding, gru, sequential, setRandomSeed } from "@seqloom/layers";
  import { compile, fit } from "@seqloom/training";

  const [backend, seed] = process.argv.slice(1);
  await useBackend(backend);
  const x = Array.from({ length: 12 }, (_, i) => Array.from({ length: 6 }, (_, j) => (i * j) % 10));
  const y = x.map((_, i) => i % 2);
  const numbers = (model) => model.getWeights().flatMap((weight) => Array.from(weight.dataSync()));

  async function train() {
    setRandomSeed(Number(seed));
    const model = sequential({
      layers: [
        embedding({ inputDim: 10, outputDim: 4 }),
        dropout({ rate: 0.3 }),
        gru({ units: 3, activation: "relu", dropout: 0.2, recurrentDropout: 0.2 }),
        dense({ units: 1, activation: "sigmoid" }),
      ],
    });
    const initial = numbers(model);
    compile(model, { optimizer: "adam", loss: "binary_crossentropy" });
    const { history } = await fit(model, x, y, { epochs: 3, batchSize: 4, verbose: 0 });
    return { initial, losses: history.loss, final: numbers(model) };
  }

  const first = await train();
  dense({ units: 9 }); // draws, which changes nothing after the next setRandomSeed
  console.log(JSON.stringify([first, await train()]));
`;

/** Both trainings of a process. */
async function trainIn(backend: string, seed: number): Promise<[Training, Training]> {
  const flags = ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module"];
  const node = [...flags, "-e", PROGRAM, backend, String(seed)];
  const { stdout } = await promisify(execFile)(process.execPath, node, { cwd: import.meta.dirname });
  return JSON.parse(stdout) as [Training, Training];
}

describe("training after setRandomSeed", () => {
  it.each(["cpu", "wasm"])("is the same to the last bit, in one process and in another, on %s", async (backend) => {
    const [first, again] = await trainIn(backend, 1);
    expect(first.losses).toHaveLength(3);
    expect(new Set(first.losses).size).toBe(3);
    expect(again).toEqual(first);
    expect(await trainIn(backend, 1)).toEqual([first, first]);
    const [other] = await trainIn(backend, 2);
    expect(other.initial).not.toEqual(first.initial);
    expect(other.losses).not.toEqual(first.losses);
  });

  it("draws the same on cpu and wasm", async () => {
    const [onCpu] = await trainIn("cpu", 1);
    const [onWasm] = await trainIn("wasm", 1);
    expect(onWasm.initial).toEqual(onCpu.initial);
    // The same masks and orders; float32 sums in another order, over nine steps of Adam.
    for (const [i, loss] of onWasm.losses.entries()) expect(loss).toBeCloseTo(onCpu.losses[i]!, 4);
    for (const [i, weight] of onWasm.final.entries()) expect(weight).toBeCloseTo(onCpu.final[i]!, 3);
  });
});
