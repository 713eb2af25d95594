import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import type { Callback } from "../callbacks/Callback.js";
import { compile } from "../compile/compile.js";
import { evaluate } from "./evaluate.js";
import { fit } from "./fit.js";
import { predict } from "./predict.js";

beforeAll(() => useBackend("cpu"));

const x = [[1], [2], [3], [4]];
const y = [2, 4, 6, 8];
const quiet = { verbose: 0, batchSize: 1 } as const;

function line(): LayersModel {
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer: "zeros" })] });
  compile(model, { optimizer: "sgd", loss: "mse" });
  return model;
}

const over = new Error("over");

const weightsOf = (model: LayersModel): number[] =>
  model.getWeights().flatMap((weight) => Array.from(weight.dataSync()));

/** Names of the hooks that are called, with a controller that the `count`-th call of one of them aborts. */
function watch(hook: keyof Callback, count: number, controller: AbortController, reason: unknown) {
  const called: string[] = [];
  const names = ["onTrainBegin", "onEpochBegin", "onEpochEnd", "onTrainEnd", "onTestBegin", "onTestEnd"] as const;
  const batches = ["onTrainBatchEnd", "onTestBatchEnd", "onPredictBatchEnd", "onPredictBegin", "onPredictEnd"] as const;
  const note = (name: string) => () => {
    called.push(name);
    if (name === hook && called.filter((other) => other === name).length === count) controller.abort(reason);
  };
  const callback = Object.fromEntries([...names, ...batches].map((name) => [name, note(name)])) as Callback;
  return { called, callback };
}

/** A signal that counts the listeners that it has. */
function countListeners(signal: AbortSignal): () => number {
  let count = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...given: Parameters<AbortSignal["addEventListener"]>) => {
    count += 1;
    addEventListener.apply(signal, given);
  };
  signal.removeEventListener = (...given: Parameters<AbortSignal["removeEventListener"]>) => {
    count -= 1;
    removeEventListener.apply(signal, given);
  };
  return () => count;
}

describe("a signal that is aborted", () => {
  it.each([
    ["fit", (signal: AbortSignal, callbacks: Callback) => fit(line(), x, y, { ...quiet, signal, callbacks })],
    ["evaluate", (signal: AbortSignal, callbacks: Callback) => evaluate(line(), x, y, { ...quiet, signal, callbacks })],
    ["predict", (signal: AbortSignal, callbacks: Callback) => predict(line(), x, { ...quiet, signal, callbacks })],
  ] as const)("before the start ends %s with its reason, before any hook", async (_, run) => {
    const reason = { of: "mine" };
    const { called, callback } = watch("onTrainBegin", 1, new AbortController(), undefined);
    await expect(run(AbortSignal.abort(reason), callback)).rejects.toBe(reason);
    expect(called).toEqual([]);
  });

  it("without a reason rejects with an AbortError", async () => {
    await expect(fit(line(), x, y, { ...quiet, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  it("in the middle of an epoch ends it behind that batch, with the weights of that step", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const { called, callback } = watch("onTrainBatchEnd", 2, controller, reason);
    const model = line();
    const options = { ...quiet, epochs: 3, shuffle: false };
    const run = fit(model, x, y, { ...options, signal: controller.signal, callbacks: callback });
    await expect(run).rejects.toBe(reason);
    expect(called).toEqual(["onTrainBegin", "onEpochBegin", "onTrainBatchEnd", "onTrainBatchEnd"]);
    const half = line();
    await fit(half, x, y, { ...options, epochs: 1, stepsPerEpoch: 2 });
    expect(weightsOf(model)).toEqual(weightsOf(half));
  });

  it("by a hook at the end of an epoch trains no further batch", async () => {
    const controller = new AbortController();
    const { called, callback } = watch("onEpochEnd", 1, controller, over);
    await expect(
      fit(line(), x, y, { ...quiet, epochs: 3, signal: controller.signal, callbacks: callback }),
    ).rejects.toBe(over);
    expect(called.slice(-2)).toEqual(["onTrainBatchEnd", "onEpochEnd"]);
  });

  it("during validation ends it there", async () => {
    const controller = new AbortController();
    const { called, callback } = watch("onTestBatchEnd", 2, controller, over);
    const run = fit(line(), x, y, { ...quiet, validationData: [x, y], signal: controller.signal, callbacks: callback });
    await expect(run).rejects.toBe(over);
    expect(called.slice(-3)).toEqual(["onTestBegin", "onTestBatchEnd", "onTestBatchEnd"]);
  });

  it("ends evaluate and predict behind the batch that runs", async () => {
    for (const [hook, run] of [
      ["onTestBatchEnd", (options: object) => evaluate(line(), x, y, { ...quiet, ...options })],
      ["onPredictBatchEnd", (options: object) => predict(line(), x, { ...quiet, ...options })],
    ] as const) {
      const controller = new AbortController();
      const { called, callback } = watch(hook, 2, controller, "over");
      await expect(run({ signal: controller.signal, callbacks: callback })).rejects.toBe("over");
      expect(called.filter((name) => name === hook)).toHaveLength(2);
    }
  });

  it("closes the generator that gave the batches, and leaves no tensor", async () => {
    const controller = new AbortController();
    let closed = 0;
    function* batches() {
      try {
        for (;;) yield { x: [[1]], y: [2] };
      } finally {
        closed += 1;
      }
    }
    await expectNoTensorLeft(async () => {
      const { callback } = watch("onTrainBatchEnd", 3, controller, over);
      const model = line();
      const options = { verbose: 0, stepsPerEpoch: 100, signal: controller.signal, callbacks: callback } as const;
      await expect(fit(model, batches, options)).rejects.toBe(over);
      model.dispose();
    });
    expect(closed).toBe(1);
  });
});

describe("a signal that is not aborted", () => {
  it("is left without a listener", async () => {
    const { signal } = new AbortController();
    const listeners = countListeners(signal);
    const model = line();
    await fit(model, x, y, { ...quiet, signal, validationData: [x, y] });
    await evaluate(model, x, y, { ...quiet, signal });
    await predict(model, x, { ...quiet, signal });
    await expect(fit(model, x, y, { ...quiet, signal, callbacks: { onEpochEnd: fail } })).rejects.toThrow("broken");
    expect(listeners()).toBe(0);
  });
});

function fail(): never {
  throw new Error("broken");
}
