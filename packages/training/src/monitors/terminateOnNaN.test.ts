import { join } from "node:path";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { readJson } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import { sgd } from "../optimizers/optimizers.js";
import { terminateOnNaN } from "./terminateOnNaN.js";

interface Golden {
  readonly data: { readonly x: number[][]; readonly y: number[][] };
  readonly terminate_and_scheduler: readonly { name: string; stdout: string; result: { epochs: number } }[];
}

const { data, terminate_and_scheduler: cases } = readJson<Golden>(
  join(import.meta.dirname, "../fixtures/callbacks.json"),
);
const x = data.x.map((row, index) => (index === 10 ? row.map(() => NaN) : row));

beforeAll(() => useBackend("cpu"));

function model(): LayersModel {
  const hidden = layers.dense({ units: 2, activation: "tanh", inputShape: [3] });
  const whole = sequential({ layers: [hidden, layers.dense({ units: 1, activation: "sigmoid" })] });
  compile(whole, { optimizer: sgd({ learningRate: 0.1 }), loss: "binary_crossentropy" });
  return whole;
}

describe("terminateOnNaN", () => {
  it("ends after the batch with the NaN, with the message of Keras", async () => {
    const golden = cases.find(({ name }) => name === "TerminateOnNaN")!;
    let text = "";
    const { epoch, history } = await fit(model(), x, data.y, {
      ...{ epochs: 3, batchSize: 5, shuffle: false, verbose: 0, callbacks: terminateOnNaN() },
      write: (part) => (text += part),
    });
    expect(epoch).toHaveLength(golden.result.epochs);
    expect(history.loss).toEqual([NaN]);
    expect(text).toBe(golden.stdout);
  });

  it("throws where that is asked for, and tells nobody of an end", async () => {
    let ended = false;
    const callbacks = [terminateOnNaN({ raiseError: true }), { onTrainEnd: () => void (ended = true) }];
    const options = { epochs: 3, batchSize: 5, shuffle: false, verbose: 0, callbacks } as const;
    await expect(fit(model(), x, data.y, options)).rejects.toThrow(
      "terminateOnNaN: NaN or Inf loss encountered at batch 2. Loss value: NaN. Terminating training immediately.",
    );
    expect(ended).toBe(false);
  });

  it("leaves a training alone whose losses are numbers", async () => {
    const { epoch } = await fit(model(), data.x, data.y, { epochs: 3, verbose: 0, callbacks: terminateOnNaN() });
    expect(epoch).toEqual([0, 1, 2]);
  });
});
