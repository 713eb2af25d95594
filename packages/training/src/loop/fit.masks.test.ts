import * as tf from "@tensorflow/tfjs-core";
import {
  initializers,
  input,
  layers,
  type LayersModel,
  model as functional,
  regularizers,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { evaluate } from "./evaluate.js";
import { fit } from "./fit.js";
import { predict } from "./predict.js";

/*
 * Whole runs of models that tfjs's own functions put together. What Keras 3.15.1 gives stands beside each.
 */

beforeAll(() => useBackend("cpu"));

const quiet = { verbose: 0 } as const;
const on = (layer: layers.Layer | LayersModel, place: SymbolicTensor): SymbolicTensor =>
  layer.apply(place) as SymbolicTensor;
const zeros = (units = 1): layers.Layer => layers.dense({ units, kernelInitializer: "zeros" });
const words = (inputDim = 3): layers.Layer =>
  layers.embedding({ inputDim, outputDim: 2, maskZero: true, embeddingsInitializer: initializers.ones() });

/** A model of the steps of masked sequences, all weights known. */
function masked(): LayersModel {
  const model = sequential({
    layers: [
      layers.embedding({ inputDim: 3, outputDim: 1, maskZero: true, inputShape: [3], embeddingsInitializer: "ones" }),
      layers.dense({ units: 1, kernelInitializer: "zeros" }),
    ],
  });
  compile(model, { optimizer: tf.train.sgd(0.1), loss: "mse" });
  return model;
}

const x = [[1, 2, 0], [2, 0, 0]]; // prettier-ignore
const y = [[[1], [2], [90]], [[3], [90], [90]]]; // prettier-ignore

describe("masks in fit, evaluate and predict", () => {
  it("stay on in fit when a callback evaluates the model, and when it trains on another one", async () => {
    const epochs = 4;
    const alone = await fit(masked(), x, y, { ...quiet, epochs, shuffle: false });
    const model = masked();
    const inside: number[] = [];
    const callbacks = [{ onEpochEnd: async () => void inside.push((await evaluate(model, x, y, quiet)).loss) }];
    const watched = await fit(model, x, y, { ...quiet, epochs, shuffle: false, callbacks });
    expect(watched.history.loss).toEqual(alone.history.loss);
    expectClose(inside.slice(0, -1), alone.history.loss!.slice(1), { absolute: 1e-6 });
    // Keras 3.15.1; the first is the mean of 1, 4 and 9: the masked 90s do not count.
    expectClose(alone.history.loss!, [4.6666665, 2.1066668, 1.0935625, 0.6812522], { absolute: 1e-6 });
  });

  it("stay on while another fit, evaluate or predict of the model runs between the batches", async () => {
    const model = masked();
    const right = (await evaluate(model, x, y, quiet)).loss;
    const runs = Array.from({ length: 3 }, () => evaluate(model, x, y, { ...quiet, batchSize: 1 }));
    const byRow = (2.5 + 9) / 2; // each batch counts alike, whatever is masked in it
    const all = await Promise.all([...runs, predict(model, x, quiet)]);
    for (const logs of all.slice(0, 3)) expectClose([(logs as { loss: number }).loss], [byRow]);
    const frozen = masked();
    compile(frozen, { optimizer: tf.train.sgd(0), loss: "mse" });
    const both = await Promise.all([fit(frozen, x, y, { ...quiet, epochs: 2 }), evaluate(frozen, x, y, quiet)]);
    expectClose([...both[0].history.loss!, both[1].loss], [right, right, right], { absolute: 1e-6 });
  });

  it("are none on a state", async () => {
    const place = input({ shape: [2] });
    const lstm = layers.lstm({ units: 2, returnSequences: true, returnState: true });
    const [, state] = lstm.apply(on(words(), place)) as SymbolicTensor[];
    const losses = async (outputs: SymbolicTensor, rows: number[][], targets: number[][] | number[][][]) => {
      const model = functional({ inputs: place, outputs });
      compile(model, { loss: "mse" });
      return (await evaluate(model, rows, targets, quiet)).loss;
    };
    const rows = [[1, 0], [2, 0]]; // prettier-ignore
    expect(await losses(on(zeros(), state!), rows, [[1], [3]])).toBe(5);
    expectClose([await losses(on(zeros(), state!), [...rows, [2, 1]], [[1], [3], [5]])], [35 / 3]);
    expect(await losses(on(zeros(), on(layers.batchNormalization(), state!)), rows, [[1], [3]])).toBe(5);
    const repeated = on(zeros(), on(layers.repeatVector({ n: 2 }), state!));
    expect(await losses(repeated, rows, [[[1], [5]], [[3], [7]]])).toBe(21); // prettier-ignore
  });

  it("go through models inside, with what they train", async () => {
    const inside = input({ shape: [null, 2] });
    const inner = functional({ inputs: inside, outputs: on(zeros(), inside) });
    const place = input({ shape: [2] });
    const model = functional({ inputs: place, outputs: on(inner, on(words(), place)) });
    compile(model, { loss: "mse", metrics: ["mae"] });
    expect(await evaluate(model, [[1, 0]], [[[1], [5]]], quiet)).toEqual({ loss: 1, mae: 1 });
    const steps = input({ shape: [3] });
    const recurrent = layers.simpleRNN({ units: 2, returnSequences: true });
    const masking = functional({ inputs: steps, outputs: on(recurrent, on(words(), steps)) });
    const outer = input({ shape: [3] });
    const whole = functional({ inputs: outer, outputs: on(layers.gru({ units: 1 }), on(masking, outer)) });
    compile(whole, { loss: "mse", optimizer: tf.train.sgd(0.1) });
    const { data } = await predict(whole, [[1, 2, 0], [1, 2, 2]], quiet); // prettier-ignore
    expect(data[0]).not.toBe(data[1]);
    await expectNoTensorLeft(() => fit(whole, [[1, 2, 0]], [[1]], quiet));
  });
});

describe("penalties in fit and evaluate", () => {
  // Keras 3.15.1: .04 for Dense(2, "ones", L2(.01)), however often it is used.
  it("count once for a layer or a model that is used twice, and for the first of a Sequential", async () => {
    const penalized = (): layers.Layer =>
      layers.dense({
        ...{ units: 2, kernelInitializer: "ones", inputShape: [2] },
        kernelRegularizer: regularizers.l2({ l2: 0.01 }),
      });
    const place = input({ shape: [2] });
    const layer = penalized();
    const inner = sequential({ layers: [penalized()] });
    for (const model of [
      functional({ inputs: place, outputs: on(layer, on(layer, place)) }),
      functional({ inputs: place, outputs: on(inner, on(inner, place)) }),
      sequential({ layers: [sequential({ layers: [penalized()] }), layers.activation({ activation: "linear" })] }),
    ]) {
      compile(model, { loss: "mse", optimizer: tf.train.sgd(0) });
      expectClose([(await evaluate(model, [[0, 0]], [[0, 0]], quiet)).loss], [0.04]);
      expectClose((await fit(model, [[0, 0]], [[0, 0]], quiet)).history.loss!, [0.04]);
    }
  });
});
