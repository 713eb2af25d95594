import { join } from "node:path";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { readJson } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import { sgd } from "../optimizers/optimizers.js";
import { learningRateScheduler } from "./learningRateScheduler.js";

interface Golden {
  readonly terminate_and_scheduler: readonly { name: string; start: number; stdout: string; result: Rates }[];
}

interface Rates {
  readonly learning_rate: readonly number[];
}

const fixture = readJson<Golden>(join(import.meta.dirname, "../fixtures/callbacks.json"));

beforeAll(() => useBackend("cpu"));

function line(learningRate: number): LayersModel {
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
  compile(model, { optimizer: sgd({ learningRate }), loss: "mse" });
  return model;
}

describe("learningRateScheduler", () => {
  it("sets, logs and prints the rates of Keras", async () => {
    const golden = fixture.terminate_and_scheduler.find(({ name }) => name === "LearningRateScheduler")!;
    let text = "";
    const callbacks = learningRateScheduler((_, rate) => rate * 0.5, { verbose: 1 });
    const { history } = await fit(line(golden.start), [[1]], [1], {
      ...{ epochs: 3, verbose: 0, callbacks },
      write: (part) => (text += part),
    });
    expect(history.learning_rate).toEqual(golden.result.learning_rate);
    expect(text).toBe(golden.stdout);
  });

  it("trains with the rate that it set", async () => {
    const model = line(1);
    const before = model.getWeights()[0]!.dataSync()[0];
    await fit(model, [[1]], [5], { verbose: 0, callbacks: learningRateScheduler(() => 0) });
    expect(model.getWeights()[0]!.dataSync()[0]).toBe(before);
  });

  it("is told the epoch of the whole training", async () => {
    const epochs: number[] = [];
    const callbacks = learningRateScheduler((epoch, rate) => (epochs.push(epoch), rate));
    await fit(line(1), [[1]], [5], { initialEpoch: 3, epochs: 5, verbose: 0, callbacks });
    expect(epochs).toEqual([3, 4]);
  });

  it("refuses what is no function, and results that are no rate", async () => {
    expect(() => learningRateScheduler(0.1 as never)).toThrow(
      "learningRateScheduler: schedule must be a function, got 0.1.",
    );
    const run = (rate: unknown) =>
      fit(line(1), [[1]], [5], { verbose: 0, callbacks: learningRateScheduler(() => rate as number) });
    const message = "learningRateScheduler: the result of schedule for epoch 0 must be a number of 0 or more, got ";
    await expect(run(undefined)).rejects.toThrow(`${message}undefined.`);
    await expect(run(NaN)).rejects.toThrow(`${message}NaN.`);
    await expect(run(-1)).rejects.toThrow(`${message}-1.`);
  });
});
