import { useBackend } from "@seqloom/backend";
import { dense, lstm, sequential, setRandomSeed } from "@seqloom/layers";
import { compile, fit } from "@seqloom/training";
import { fitInWorker } from "./fitInWorker.js";

beforeAll(() => useBackend("cpu"));

const [rows, steps] = [256, 60];
const x = { data: Float32Array.from({ length: rows * steps }, (_, i) => Math.sin(i)), shape: [rows, steps, 1] };
const y = Array.from({ length: rows }, (_, row) => Math.cos(row));

/** Turns of a timer of 5 ms in each second of a training whose steps are long. */
async function ticksPerSecond(train: typeof fit): Promise<number> {
  setRandomSeed(1);
  const model = sequential([lstm({ units: 48, inputShape: [steps, 1] }), dense({ units: 1 })]);
  compile(model, { optimizer: "adam", loss: "mse" });
  let [ticks, begin] = [0, 0];
  const timer = setInterval(() => ticks++, 5);
  const started = { onTrainBegin: () => void ([ticks, begin] = [0, performance.now()]) };
  await train(model, x, y, { epochs: 6, batchSize: 128, verbose: 0, callbacks: started });
  clearInterval(timer);
  return (1000 * ticks) / (performance.now() - begin);
}

describe("a program that trains by fitInWorker", () => {
  it("goes on answering, where fit lets it answer between long steps alone", async () => {
    const inWorker = await ticksPerSecond(fitInWorker as typeof fit);
    const inFit = await ticksPerSecond(fit);
    expect(inWorker).toBeGreaterThan(3 * inFit);
  });
});
