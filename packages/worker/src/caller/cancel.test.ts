import { execFileSync } from "node:child_process";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { fit } from "@seqloom/training";
import { free, nets, weightsOf } from "../testing/nets.js";
import { fitInWorker } from "./fitInWorker.js";

beforeAll(() => useBackend("wasm"));

const { make, x, y } = nets.simpleRnn;
const quiet = { verbose: 0, batchSize: 7, seed: 3 } as const;

describe("a signal of fitInWorker", () => {
  it("that is aborted before ends it before a worker starts", async () => {
    const startWorker = (): never => {
      throw new Error("started");
    };
    const reason = new Error("enough");
    const signal = AbortSignal.abort(reason);
    await expect(fitInWorker(make(), x, y, { ...quiet, signal, startWorker })).rejects.toBe(reason);
  });

  it("ends it behind the step that runs, with its reason; fit goes on from there", async () => {
    await expectNoTensorLeft(async () => {
      const controller = new AbortController();
      const model = make();
      const onProgress = ({ epoch }: { epoch: number }): void => {
        if (epoch === 3) controller.abort();
      };
      const run = fitInWorker(model, x, y, { ...quiet, epochs: 1e6, signal: controller.signal, onProgress });
      const thrown: unknown = await run.catch((error: unknown) => error);
      expect(thrown).toBe(controller.signal.reason);
      expect(thrown).toMatchObject({ name: "AbortError" });
      const steps = model.optimizer.iterations;
      expect(steps).toBeGreaterThanOrEqual(12); // 4 batches an epoch
      const other = make();
      await fit(other, x, y, { ...quiet, epochs: 1e6, callbacks: { onBatchEnd: () => stopAt(other, steps) } });
      expect(weightsOf(model)).toEqual(weightsOf(other));
      free(model);
      free(other);
    });
  });

  it("is left without a listener", async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...given: Parameters<AbortSignal["addEventListener"]>) => {
      listeners += 1;
      addEventListener.apply(signal, given);
    };
    signal.removeEventListener = (...given: Parameters<AbortSignal["removeEventListener"]>) => {
      listeners -= 1;
      removeEventListener.apply(signal, given);
    };
    await fitInWorker(make(), x, y, { ...quiet, signal });
    await expect(fitInWorker(make(), x, y.slice(1), { ...quiet, signal })).rejects.toThrow("y must be");
    expect(listeners).toBe(0);
  });
});

function stopAt(model: ReturnType<typeof make>, steps: number): void {
  model.stopTraining = model.optimizer.iterations === steps;
}

describe("model.stopTraining", () => {
  it("set from outside ends fitInWorker after a batch, with its history", async () => {
    const model = make();
    let epochs = 0;
    const onProgress = ({ epoch }: { epoch: number }): void => {
      epochs = epoch;
      if (epoch === 2) model.stopTraining = true;
    };
    const { history } = await fitInWorker(model, x, y, { ...quiet, epochs: 1e6, onProgress });
    expect(epochs).toBeGreaterThanOrEqual(2);
    expect(history["loss"]!.length).toBeLessThan(1e6);
    expect(model.stopTraining).toBe(true);
    expect(Object.hasOwn(model, "stopTraining")).toBe(false);
  });
});

describe("onProgress", () => {
  it("tells place and logs, and its error ends the training", async () => {
    const seen: unknown[] = [];
    const { history } = await fitInWorker(make(), x, y, {
      ...quiet,
      epochs: 2,
      onProgress: (each) => void seen.push(each),
    });
    const logs = { loss: history["loss"]![1], mae: history["mae"]![1] };
    expect(seen.at(-1)).toEqual({ epoch: 1, epochs: 2, batch: 4, steps: 4, logs });
    const broken = new Error("broken");
    const onProgress = (): never => {
      throw broken;
    };
    await expect(fitInWorker(make(), x, y, { ...quiet, epochs: 1e6, onProgress })).rejects.toBe(broken);
  });
});

describe("a program", () => {
  it("ends by itself after fitInWorker, however that ended", () => {
    const script = `
      import { useBackend } from "@seqloom/backend";
      import { dense, sequential } from "@seqloom/layers";
      import { compile } from "@seqloom/training";
      import { fitInWorker } from "./src/index.ts";
      await useBackend();
      const model = sequential([dense({ units: 1, inputShape: [1] })]);
      compile(model, { loss: "mse" });
      const train = (y, options) => fitInWorker(model, [[1], [2]], y, { verbose: 0, ...options });
      await train([2, 4]);
      await train([2]).catch(() => undefined);
      const controller = new AbortController();
      const onProgress = () => controller.abort();
      await train([2, 4], { epochs: 1e6, signal: controller.signal, onProgress }).catch(({ name }) => console.log(name));
      console.log(String(process.getActiveResourcesInfo().filter((name) => /Worker|MessagePort/.test(name)).length));`;
    const flags = ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "-e", script];
    const printed = execFileSync(process.execPath, flags, { cwd: `${import.meta.dirname}/../..`, timeout: 100_000 });
    expect(String(printed)).toBe("AbortError\n0\n");
  });
});
