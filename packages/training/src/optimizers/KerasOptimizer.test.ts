import * as tf from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import { exponentialDecay } from "../schedules/decays.js";
import { resumedSteps } from "../testing/resumedSteps.js";
import { BACKENDS, startBackend } from "../testing/startBackend.js";
import { KerasOptimizer } from "./KerasOptimizer.js";
import { optimizerClasses } from "./optimizerFromConfig.js";
import { adagrad, adam, adamw, sgd } from "./optimizers.js";

const move = (optimizer: tf.Optimizer, slopes: readonly (readonly [tf.Variable, number])[]) =>
  tf.tidy(() =>
    optimizer.applyGradients(slopes.map(([{ name, shape }, slope]) => ({ name, tensor: tf.fill(shape, slope) }))),
  );

describe.each(BACKENDS)("KerasOptimizer on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  const all = { useEma: true, emaOverwriteFrequency: 2, gradientAccumulationSteps: 2, weightDecay: 0.1, clipnorm: 0.3 };
  it.each(Object.entries(optimizerClasses))("goes on where a saved one was: %s", async (_, make) => {
    for (const options of [{}, all]) {
      const whole = make(options);
      const expected = await resumedSteps([whole, whole, whole, whole, whole]);
      const [first, next] = [make(options), make(options)];
      expect(await resumedSteps([first, first, first, next, next])).toEqual(expected);
    }
  });

  it("goes on where one of tfjs was", async () => {
    const whole = adagrad({ learningRate: 0.1 });
    const expected = await resumedSteps([whole, whole, whole, whole, whole]);
    const [first, next] = [tf.train.adagrad(0.1, 0.1), adagrad({ learningRate: 0.1 })];
    expectClose(await resumedSteps([first, first, next, next, next]), expected);
  });

  it("averages the gradients of some batches for one step", async () => {
    await expectNoTensorLeft(() => {
      const weight = tf.tidy(() => tf.variable(tf.scalar(1)));
      const optimizer = sgd({ learningRate: 1, gradientAccumulationSteps: 2 });
      const values = [0.1, 0.3, 0.2, 0.2].map((slope) => {
        move(optimizer, [[weight, slope]]);
        return weight.dataSync()[0]!;
      });
      expectClose(values, [1, 0.8, 0.8, 0.6]);
      expect(optimizer.iterations).toBe(4);
      weight.dispose();
      optimizer.dispose();
    });
  });

  it("puts the moving average into the place of the weights", () => {
    const [weight, other] = [tf.variable(tf.scalar(1)), tf.variable(tf.scalar(7))];
    const optimizer = sgd({ learningRate: 1, useEma: true, emaMomentum: 0.5, emaOverwriteFrequency: 3 });
    const values = [0.5, 0.5, 0.5].map((slope) => {
      move(optimizer, [[weight, slope]]);
      return weight.dataSync()[0]!;
    });
    expectClose(values, [0.5, 0, -0.125]); // averages 0.5, 0.25, -0.125
    move(optimizer, [[weight, 1]]);
    expectClose(weight.dataSync(), [-1.125]);
    optimizer.finalizeVariableValues([weight, other]);
    expectClose(weight.dataSync(), [-0.625]);
    expect(other.dataSync()[0]).toBe(7); // was never trained
    tf.dispose([weight, other]);
    optimizer.dispose();
  });

  it("leaves out of the weight decay what is excluded", () => {
    const [kernel, bias] = [tf.variable(tf.scalar(1), true, "d/kernel"), tf.variable(tf.scalar(1), true, "d/bias")];
    const optimizer = adamw({ learningRate: 0.5, weightDecay: 0.5 });
    optimizer.excludeFromWeightDecay({ varNames: ["bias"] });
    move(optimizer, [[kernel, 0], [bias, 0]]); // prettier-ignore
    expectClose([...kernel.dataSync(), ...bias.dataSync()], [0.75, 1]);
    expect(() => optimizer.excludeFromWeightDecay({ varNames: [] })).toThrow(
      "excludeFromWeightDecay: varNames must be given before the first step, got ",
    );
    tf.dispose([kernel, bias]);
    optimizer.dispose();
  });
});

describe("KerasOptimizer", () => {
  beforeAll(() => startBackend("cpu"));

  it("puts the average into the model's weights when fit ends, as Keras", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], useBias: false })] });
    model.setWeights([tf.zeros([1, 1])]);
    compile(model, { optimizer: sgd({ learningRate: 0.25, useEma: true, emaMomentum: 0.5 }), loss: "mse" });
    const weights: number[] = [];
    const note = () => void weights.push(model.getWeights()[0]!.dataSync()[0]!);
    await fit(model, [[1]], [[1]], { epochs: 2, verbose: 0, callbacks: { onEpochEnd: note, onTrainEnd: note } });
    expectClose(weights, [0.5, 0.75, 0.625]);
    model.dispose();
  });

  it("tells itself from tfjs's own", () => {
    expect([adam(), tf.train.adam(), null].map((value) => value instanceof KerasOptimizer)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("takes no state of other slots", async () => {
    const weight = tf.variable(tf.scalar(1));
    const optimizer = sgd({ momentum: 0.5 });
    move(optimizer, [[weight, 1]]);
    const state = await optimizer.getWeights();
    await expect(adam().setWeights(state)).rejects.toThrow(
      "setWeights: weights must be the slots of Adam (m, v), got 1.",
    );
    await expect(sgd().setWeights(state)).rejects.toThrow(
      "setWeights: weights must be the slots of SGD (none), got 1.",
    );
    state[0]!.tensor.dispose();
    optimizer.dispose();
    weight.dispose();
  });

  it("takes a schedule in the place of a number or of another schedule", () => {
    const optimizer = sgd({ learningRate: 0.5 });
    optimizer.learningRate = exponentialDecay({ initialLearningRate: 0.25, decaySteps: 1, decayRate: 0.5 });
    expect([optimizer.learningRate, optimizer.hasSchedule]).toEqual([0.25, true]);
    optimizer.learningRate = (step: number) => step + 3;
    expect(optimizer.learningRate).toBe(3);
    expect(() => optimizer.getConfig()).toThrow(
      "getConfig: learningRate must be a number or a schedule of this package, to be saved, got ",
    );
  });
});
