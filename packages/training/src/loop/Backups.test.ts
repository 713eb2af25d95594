import { useBackend } from "@seqloom/backend";
import type { Callback, Place } from "../callbacks/Callback.js";
import { type Resting, Resumption, type Snapshot } from "../callbacks/Resumption.js";
import { labels, noisyModel, rows, settings } from "../testing/stoppedTraining.js";
import { fit } from "./fit.js";

beforeAll(() => useBackend("cpu"));

/** Keeps one snapshot in memory, and writes down its calls. */
class Memory extends Resumption {
  readonly savesBatches = true;
  readonly calls: string[] = [];
  isInterrupted = false;
  #snapshot: string | undefined;

  open(): Promise<Snapshot | undefined> {
    this.calls.push("open");
    return Promise.resolve(undefined);
  }

  isDue({ kind, place }: Resting): boolean {
    this.calls.push(`${kind} ${place.epoch}.${place.batch}`);
    return kind === "epoch";
  }

  save({ place, training }: Snapshot): Promise<void> {
    this.calls.push(`save ${place.epoch}.${place.batch}`);
    this.#snapshot ??= JSON.stringify(training);
    return Promise.resolve();
  }

  leave(place: Place): never {
    throw new Error(`left at ${place.epoch}.${place.batch}`);
  }

  end(): Promise<void> {
    this.calls.push("end");
    return Promise.resolve();
  }

  getState = (): number => 0;
  setState = (): void => undefined;
  close = (): void => void this.calls.push("close");

  /** Data, options and model of the first snapshot. */
  get training(): unknown {
    return JSON.parse(this.#snapshot!) as unknown;
  }
}

describe("Backups", () => {
  const run = (memory: Memory, callbacks: Callback[] = []) => {
    const options = { ...settings, epochs: 2, batchSize: 10, callbacks: [memory, ...callbacks] };
    return fit(noisyModel(), rows, labels, options);
  };

  it("rest when all callbacks have had their hooks", async () => {
    const memory = new Memory();
    const note = (text: string) => () => void memory.calls.push(text);
    await run(memory, [
      { onTrainBegin: note("begin"), onBatchEnd: note("batch"), onEpochEnd: note("epoch"), onTrainEnd: note("over") },
    ]);
    expect(memory.calls).toEqual([
      ...["open", "begin", "start 0.0", "batch", "batch 0.1", "batch", "batch 0.2", "epoch", "epoch 1.0", "save 1.0"],
      ...["batch", "batch 1.1", "batch", "batch 1.2", "epoch", "epoch 2.0", "save 2.0", "over", "end", "close"],
    ]);
  });

  it("know data, options and model by their names", async () => {
    const memory = new Memory();
    await run(memory);
    expect(memory.training).toMatchObject({
      optimizer: "Adam",
      "epsilon of the optimizer": 1e-7,
      losses: ["binary_crossentropy"],
      batchSize: 10,
      "shape of x": "19 x 2",
      validation: true,
      "shape of x of validation": "3 x 2",
      callbacks: ["Memory"],
    });
  });

  it("save and leave where the program is to end", async () => {
    const memory = new Memory();
    const interrupt = { onBatchEnd: () => void (memory.isInterrupted = true) };
    await expect(run(memory, [interrupt])).rejects.toThrow("left at 0.1");
    expect(memory.calls.slice(-2)).toEqual(["save 0.1", "close"]);
  });
});
