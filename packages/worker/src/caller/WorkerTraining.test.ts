import { readOptions } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import type { TrainingWorker } from "../connectThread.js";
import { nets, weightsOf } from "../testing/nets.js";
import { type FitInWorkerOptions, fitInWorkerOptions } from "./fitInWorkerOptions.js";
import { WorkerTraining } from "./WorkerTraining.js";

beforeAll(() => useBackend("cpu"));

const { make, x, y } = nets.simpleRnn;

/** A worker that fails with its first message. */
class FailingWorker {
  static ended = 0;
  #fail: ((error: Error) => void) | undefined;
  on(event: string, listener: (given: never) => void): this {
    if (event === "error") this.#fail = listener as (error: Error) => void;
    return this;
  }
  postMessage(): void {
    this.#fail?.(new Error("gone"));
  }
  terminate(): Promise<number> {
    FailingWorker.ended += 1;
    return Promise.resolve(0);
  }
}

const run = (options: FitInWorkerOptions) =>
  new WorkerTraining(make(), readOptions("fitInWorker", fitInWorkerOptions, options)).run(x, y);

describe("WorkerTraining", () => {
  it("ends its worker, whatever happens", async () => {
    const startWorker = () => new FailingWorker() as unknown as TrainingWorker;
    await expect(run({ startWorker })).rejects.toThrow("gone");
    expect(FailingWorker.ended).toBe(1);
  });

  it("gives the history with the settings of the call", async () => {
    const { history, params } = await run({ epochs: 2, verbose: 2, write: () => undefined, batchSize: 12 });
    expect(params).toEqual({ verbose: 2, epochs: 2, steps: 2 });
    expect(history["loss"]).toHaveLength(2);
  });

  it("leaves a model as it was where the worker does not start", async () => {
    const model = make();
    const before = weightsOf(model);
    const startWorker = (): never => {
      throw new Error("no workers here");
    };
    const settings = readOptions("fitInWorker", fitInWorkerOptions, { startWorker });
    await expect(new WorkerTraining(model, settings).run(x, y)).rejects.toThrow("no workers here");
    expect(weightsOf(model)).toEqual(before);
  });
});
