import * as tf from "@tensorflow/tfjs-core";
import type { Optimizer } from "@tensorflow/tfjs-core";
import { initializers, layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import { exponentialDecay } from "../schedules/decays.js";
import { BACKENDS, startBackend } from "../testing/startBackend.js";
import { getLearningRate, setLearningRate } from "./learningRate.js";
import { adadelta, adagrad, adam, adamax, rmsprop, sgd } from "./optimizers.js";

const learningRate = 0.1;

/** One weight, from 0. */
function makeModel(): LayersModel {
  const kernelInitializer = initializers.zeros();
  return sequential({ layers: [layers.dense({ units: 1, inputShape: [1], useBias: false, kernelInitializer })] });
}

/** The weight after each of four epochs of one batch, with rates that a callback sets before it. */
async function weightsWith(optimizer: Optimizer, rates: readonly number[]): Promise<number[]> {
  const model = makeModel();
  compile(model, { optimizer, loss: "mse" });
  const weights: number[] = [];
  const schedule = {
    onEpochBegin: (epoch: number) => setLearningRate(model, rates[epoch]!),
    onEpochEnd: () => void weights.push(model.getWeights()[0]!.dataSync()[0]!),
  };
  await fit(model, [[1], [2]], [[1], [3]], { epochs: 4, shuffle: false, verbose: 0, callbacks: [schedule] });
  expect(getLearningRate(model)).toBe(rates.at(-1));
  model.dispose();
  return weights;
}

/** Keras 3.15.1, a callback that sets model.optimizer.learning_rate to 0.1, 0.01, 0 and 0.05. */
const RATES = [0.1, 0.01, 0, 0.05];
const CASES: readonly [string, () => Optimizer, number[]][] = [
  ["sgd", sgd, [0.699999988, 0.735000014, 0.735000014, 0.901250005]],
  ["momentum", () => sgd({ momentum: 0.9 }), [0.699999988, 1.36500001, 1.96350002, 2.36127496]],
  ["nesterov", () => sgd({ momentum: 0.9, nesterov: true }), [1.32999992, 1.90364981, 2.41678476, 2.39563346]],
  ["rmsprop", rmsprop, [0.316227764, 0.336220413, 0.336220413, 0.415244043]],
  ["rmsprop, momentum", () => rmsprop({ momentum: 0.5 }), [0.316227764, 0.49433431, 0.583387613, 0.694278777]],
  [
    "rmsprop, centered",
    () => rmsprop({ momentum: 0.5, centered: true }),
    [0.333333313, 0.521954894, 0.616265714, 0.742391109],
  ],
  ["adam", adam, [0.0999992788, 0.109973028, 0.109973028, 0.159779608]],
  ["adagrad", adagrad, [0.0998981148, 0.106699184, 0.106699184, 0.131141111]],
  ["adadelta", adadelta, [0.000141421348, 0.000155742935, 0.000155742935, 0.000228424789]],
  ["adamax", adamax, [0.0999999791, 0.109633669, 0.109633669, 0.156770483]],
];

describe.each(BACKENDS)("setLearningRate on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it.each(CASES)("gives Keras's weights: %s", async (_, make, expected) => {
    const weights = await expectNoTensorLeft(() => weightsWith(make(), RATES));
    expectClose(weights, expected, { relative: 1e-5, absolute: 1e-8 }); // Keras rounds Adam's powers to single precision
  });
});

describe("setLearningRate", () => {
  beforeAll(() => useBackend("cpu"));

  it.each([
    ["sgd", tf.train.sgd, sgd],
    ["momentum", () => tf.train.momentum(learningRate, 0.9), () => sgd({ momentum: 0.9 })],
    ["nesterov", () => tf.train.momentum(1, 0.9, true), () => sgd({ momentum: 0.9, nesterov: true })],
    ["rmsprop", () => tf.train.rmsprop(1, 0.9, 0, 1e-7), rmsprop],
    ["adagrad", () => tf.train.adagrad(1, 0.1), adagrad],
    ["adamax", () => tf.train.adamax(1, 0.9, 0.999, 1e-7), adamax],
  ])("works on tfjs's own: %s", async (_, tfjs, ours) => {
    const rates = [0.1, 0.01, 0, 0.05];
    const optimizer = tfjs(learningRate);
    expectClose(await weightsWith(optimizer, rates), await weightsWith(ours(), rates), { relative: 2e-6 });
    optimizer.dispose();
  });

  it.each([
    ["sgd", () => sgd({ learningRate, momentum: 0.9 })],
    ["tf.train.momentum", () => tf.train.momentum(learningRate, 0.9)],
  ])("lets what was in motion go on: %s", async (_, make) => {
    const model = makeModel();
    const optimizer = make();
    compile(model, { optimizer, loss: "mse" });
    const weights: number[] = [];
    for (const rate of [learningRate, 0, 0.05]) {
      setLearningRate(model, rate);
      await fit(model, [[1]], [1], { verbose: 0 });
      weights.push(model.getWeights()[0]!.dataSync()[0]!);
    }
    expectClose(weights, [0.2, 0.38, 0.604]); // Keras 3.15.1
    model.dispose();
    optimizer.dispose();
  });

  it("is an error where the rate follows a schedule, as in Keras", async () => {
    const model = makeModel();
    const schedule = exponentialDecay({ initialLearningRate: 0.1, decaySteps: 2, decayRate: 0.25 });
    const optimizer = sgd({ learningRate: schedule });
    compile(model, { optimizer, loss: "mse" });
    expect(getLearningRate(model)).toBe(0.1);
    await fit(model, [[1], [2]], [[1], [3]], { batchSize: 1, verbose: 0 });
    expect(getLearningRate(model)).toBe(0.025); // of the next step
    expect(() => setLearningRate(model, 0.1)).toThrow(
      'setLearningRate: model must be compiled with a number as learningRate, since a schedule decides it, got "SGD".',
    );
    expect(() => (optimizer.learningRate = 0.1)).toThrow(
      "optimizer: learningRate must be left alone, since it follows a schedule, got 0.1.",
    );
    model.dispose();
  });

  it("says what it takes", () => {
    const model = makeModel();
    expect(() => setLearningRate(model, 1)).toThrow("setLearningRate: model must be a compiled model, got ");
    compile(model, { optimizer: "adam", loss: "mse" });
    expect(() => setLearningRate(model, NaN)).toThrow("setLearningRate: rate must be a number of 0 or more, got NaN.");
    expect(() => setLearningRate(model, -1)).toThrow("setLearningRate: rate must be a number of 0 or more, got -1.");
    const optimizer = tf.train.adam(1);
    compile(model, { optimizer, loss: "mse" });
    Reflect.deleteProperty(optimizer, "learningRate");
    expect(() => getLearningRate(model)).toThrow("compiled with an optimizer that has a learningRate");
    optimizer.dispose();
    model.dispose();
  });
});
