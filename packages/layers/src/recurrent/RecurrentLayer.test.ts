import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Variable } from "@tensorflow/tfjs-core";
import {
  constraints,
  input,
  layers,
  model as functionalModel,
  regularizers,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { simpleRnn } from "./SimpleRNN.js";

beforeAll(async () => void (await useBackend("cpu")));

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());
const apply = (layer: layers.Layer, x: Tensor, callArguments?: object) => layer.apply(x, callArguments) as Tensor;
const ones = (...shape: number[]) => tf.ones(shape);

describe("RecurrentLayer", () => {
  describe("weights", () => {
    it("are named by layer and weight, in Keras's order", () => {
      const layer = simpleRnn({ units: 2, name: "encoder" });
      layer.apply(input({ shape: [4, 3] }));
      expect(layer.weights.map(({ originalName }) => originalName)).toEqual([
        "encoder/kernel",
        "encoder/recurrent_kernel",
        "encoder/bias",
      ]);
      expect(layer.weights).toEqual([layer.kernel, layer.recurrentKernel, layer.bias]);
      expect(layer.countParams()).toBe(2 * (3 + 2 + 1));
    });

    it("begin with the values that `weights` gives", () => {
      const weights = [ones(3, 2), tf.zeros([2, 2]), tf.tensor1d([5, 6])];
      const layer = simpleRnn({ units: 2, activation: "linear", weights });
      expect(numbers(apply(layer, ones(1, 4, 3)))).toEqual([8, 9]);
    });

    it("are decided by the seed, and others with another or none", () => {
      const kernel = (seed?: number) => {
        const layer = simpleRnn({ units: 3, seed });
        layer.build([null, 4, 3]);
        return numbers(tf.concat(layer.getWeights().map((weight) => tf.reshape(weight, [-1]))));
      };
      expect(kernel(1)).toEqual(kernel(1));
      expect(kernel(1)).not.toEqual(kernel(2));
      expect(kernel()).not.toEqual(kernel());
    });

    it("stay as they are in training when the layer is not trainable", async () => {
      const frozen = simpleRnn({ units: 2, inputShape: [3, 1], trainable: false });
      const model = sequential({ layers: [frozen, layers.dense({ units: 1 })] });
      model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
      const before = frozen.getWeights().map(numbers);
      await model.trainOnBatch(ones(2, 3, 1), ones(2, 1));
      expect(frozen.getWeights().map(numbers)).toEqual(before);
    });
  });

  describe("regularizers and constraints", () => {
    const train = async (layer: layers.Layer, rate = 1) => {
      const model = sequential({ layers: [layer] });
      model.compile({ optimizer: tf.train.sgd(rate), loss: "meanSquaredError" });
      const expected = tf.tidy(() => (model.predict(ones(2, 3, 1)) as Tensor).clone());
      return (await model.trainOnBatch(ones(2, 3, 1), expected)) as number; // the error is 0: penalties are left
    };

    it("add the penalties of the weights and of the outputs to the loss", async () => {
      const common = { units: 1, inputShape: [3, 1], kernelInitializer: "ones", biasInitializer: "ones" };
      const linear = { ...common, activation: "linear" as const, recurrentInitializer: "zeros" }; // each output is 2
      const l2 = regularizers.l2({ l2: 0.5 });
      expect(await train(simpleRnn({ ...linear, kernelRegularizer: l2 }))).toBeCloseTo(0.5, 6);
      expect(await train(simpleRnn({ ...linear, recurrentRegularizer: l2 }))).toBeCloseTo(0, 6);
      expect(await train(simpleRnn({ ...linear, biasRegularizer: "l2" }))).toBeCloseTo(0.01, 6);
      expect(await train(simpleRnn({ ...linear, activityRegularizer: l2 }))).toBeCloseTo((0.5 * (4 + 4)) / 2, 6); // by the batch
      const sequences = { ...linear, returnSequences: true, activityRegularizer: l2 };
      expect(await train(simpleRnn(sequences))).toBeCloseTo((0.5 * 6 * 4) / 2, 6);
    });

    it("count each training call once in the penalty of the outputs, and no other call", async () => {
      const layer = simpleRnn({ units: 1, inputShape: [3, 1], kernelInitializer: "ones", activityRegularizer: "l2" });
      const model = sequential({ layers: [layer] });
      model.compile({ optimizer: tf.train.sgd(0), loss: "meanSquaredError" });
      const [x, y] = [ones(2, 3, 1), ones(2, 1)];
      const first = await model.trainOnBatch(x, y);
      tf.tidy(() => void model.predict(x));
      apply(layer, x, { training: true }).dispose();
      expect(await model.trainOnBatch(x, y)).toBe(first);
    });

    it("train towards a smaller output with a penalty on it", async () => {
      const layer = simpleRnn({ units: 1, inputShape: [3, 1], kernelInitializer: "ones", activityRegularizer: "l2" });
      await train(layer, 5);
      expect(numbers(layer.kernel!.read())[0]).toBeLessThan(1);
    });

    it("hold the weights in their bounds in training, which tfjs's own layers forget", async () => {
      const layer = simpleRnn({
        units: 1,
        inputShape: [3, 1],
        kernelInitializer: "ones",
        kernelConstraint: constraints.maxNorm({ maxValue: 0.25 }),
      });
      await train(layer, 0);
      expect(numbers(layer.kernel!.read())[0]).toBeCloseTo(0.25, 5);
      const stock = layers.dense({ units: 1, kernelInitializer: "ones", kernelConstraint: "maxNorm" });
      const model = sequential({ layers: [layers.flatten({ inputShape: [3, 1] }), stock] });
      model.compile({ optimizer: tf.train.sgd(-100), loss: "meanSquaredError" });
      await model.trainOnBatch(ones(2, 3, 1), tf.zeros([2, 1]));
      expect(Math.hypot(...numbers(stock.getWeights()[0]!))).toBeGreaterThan(2); // the bound is 2
    });
  });

  describe("states", () => {
    const stateful = () =>
      simpleRnn({
        units: 1,
        stateful: true,
        activation: "linear",
        kernelInitializer: "ones",
        recurrentInitializer: "ones",
      });

    it("go on from call to call, until they are reset", () => {
      const layer = stateful();
      expect(layer.states).toEqual([null]);
      expect(numbers(apply(layer, ones(2, 3, 1)))).toEqual([3, 3]);
      expect(numbers(apply(layer, ones(2, 3, 1)))).toEqual([6, 6]);
      expect(numbers(layer.states[0]!)).toEqual([6, 6]);
      layer.resetStates();
      expect(numbers(apply(layer, ones(2, 3, 1)))).toEqual([3, 3]);
    });

    it("can be set, and are kept when an initial state stood in for them", () => {
      const layer = stateful();
      apply(layer, ones(2, 3, 1));
      layer.resetStates(tf.tensor2d([[10], [20]]));
      expect(numbers(apply(layer, ones(2, 3, 1)))).toEqual([13, 23]);
      expect(numbers(apply(layer, ones(2, 3, 1), { initialState: ones(2, 1) }))).toEqual([4, 4]);
      expect(numbers(apply(layer, ones(2, 3, 1)))).toEqual([7, 7]);
    });

    it("are kept by a model in prediction and training, and reset by it", async () => {
      const layer = simpleRnn({ units: 2, stateful: true, batchInputShape: [2, 3, 1], seed: 1 });
      const model = sequential({ layers: [layer, layers.dense({ units: 1 })] });
      model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
      const predict = () => tf.tidy(() => numbers(model.predict(ones(2, 3, 1), { batchSize: 2 }) as Tensor));
      const first = predict();
      expect(predict()).not.toEqual(first);
      model.resetStates();
      expect(predict()).toEqual(first);
      const [x, y] = [ones(2, 3, 1), ones(2, 1)];
      await model.trainOnBatch(x, y);
      await expectNoTensorLeft(() => model.trainOnBatch(x, y));
      await expectNoTensorLeft(() => void predict());
    });

    it("are freed with the layer", () => {
      const before = tf.memory().numTensors;
      const layer = simpleRnn({ units: 2, stateful: true });
      tf.tidy(() => void apply(layer, ones(2, 3, 1)));
      expect(tf.memory().numTensors - before).toBe(4);
      expect(layer.dispose()).toEqual({ refCountAfterDispose: 0, numDisposedVariables: 4 });
      expect(tf.memory().numTensors).toBe(before);
    });

    it("need a known batch size, and keep to it", () => {
      expect(() =>
        sequential({ layers: [simpleRnn({ units: 2, stateful: true, inputShape: [3, 1], name: "s" })] }),
      ).toThrow(
        "SimpleRNN: batch size of s must be known for a stateful layer, got null. " +
          "Give batchInputShape to the first layer, or batchShape to the input.",
      );
      const layer = simpleRnn({ units: 2, stateful: true, name: "s" });
      apply(layer, ones(2, 3, 1));
      expect(() => apply(layer, ones(4, 3, 1))).toThrow(
        "SimpleRNN: input of s must be of shape [2, steps, 1] with no size 0, got [4, 3, 1].",
      );
    });

    it("cannot be set in a layer that keeps none, nor to another shape", () => {
      expect(() => simpleRnn({ units: 2, name: "s" }).resetStates()).toThrow(
        "SimpleRNN.resetStates: stateful of s must be true, got false.",
      );
      const layer = simpleRnn({ units: 2, stateful: true, name: "s" });
      apply(layer, ones(2, 3, 1));
      expect(() => layer.resetStates(ones(2, 3))).toThrow(
        "SimpleRNN.resetStates: initialState[0] of s must be a tensor of shape [2, 2], got [2, 3].",
      );
    });
  });

  describe("masks", () => {
    it("come from a Masking layer, and go on to the next recurrent layer with the outputs of all steps", () => {
      const options = {
        units: 1,
        activation: "linear",
        kernelInitializer: "ones",
        recurrentInitializer: "ones",
      } as const;
      const model = sequential({
        layers: [
          layers.masking({ maskValue: 0, inputShape: [4, 1] }),
          simpleRnn({ ...options, returnSequences: true }),
          simpleRnn(options),
        ],
      });
      const x = tf.tensor3d([0, 1, 1, 0], [1, 4, 1]);
      expect(numbers(model.predict(x) as Tensor)).toEqual([3]); // sums 1, 2, and their sum
    });

    it("end at a layer that gives its last output, and at the states", () => {
      const mask = ones(2, 3);
      const maskOf = (options: object) => simpleRnn({ units: 1, ...options }).computeMask(ones(2, 3, 1), mask);
      expect(maskOf({})).toBeNull();
      expect(maskOf({ returnSequences: true })).toBe(mask);
      expect(maskOf({ returnState: true })).toEqual([null, null]);
      expect(maskOf({ returnSequences: true, returnState: true })).toEqual([mask, null]);
      expect(simpleRnn({ units: 1 }).supportsMasking).toBe(true);
    });

    it("reach the layers of a model inside a model, batch after batch", () => {
      const options = {
        units: 1,
        activation: "linear",
        kernelInitializer: "ones",
        recurrentInitializer: "ones",
      } as const;
      const x = input({ shape: [4, 1] });
      const inner = functionalModel({ inputs: x, outputs: simpleRnn(options).apply(x) as SymbolicTensor });
      const outer = sequential({ layers: [layers.masking({ inputShape: [4, 1] }), inner] });
      const predict = (...values: number[]) => numbers(outer.predict(tf.tensor3d(values, [1, 4, 1])) as Tensor)[0];
      expect([predict(0, 2, 2, 0), predict(2, 2, 2, 0), predict(2, 2, 2, 2)]).toEqual([4, 6, 8]);
    });

    it("may be numbers, of which 0 is padding", () => {
      const layer = simpleRnn({
        units: 1,
        activation: "linear",
        kernelInitializer: "ones",
        recurrentInitializer: "ones",
      });
      const mask = tf.tensor2d([[1, 0, 2]], [1, 3], "int32");
      expect(numbers(apply(layer, ones(1, 3, 1), { mask }))).toEqual([2]);
    });
  });

  describe("initial states", () => {
    const common = { units: 2, activation: "linear", kernelInitializer: "ones", recurrentInitializer: "ones" } as const;

    it("can come from another layer in a model", () => {
      const [x, h] = [input({ shape: [3, 1] }), input({ shape: [2] })];
      const output = simpleRnn(common).apply(x, { initialState: h }) as never;
      const model = functionalModel({ inputs: [x, h], outputs: output });
      expect(numbers(model.predict([tf.zeros([1, 3, 1]), ones(1, 2)]) as Tensor)).toEqual([8, 8]); // 1, 2, 4, 8
    });

    it("have a gradient", () => {
      const layer = simpleRnn(common);
      const h = tf.variable(ones(1, 2));
      const { grads } = tf.variableGrads(
        () => tf.sum(layer.apply(tf.zeros([1, 3, 1]), { initialState: [h] }) as Tensor),
        [h],
      );
      expect(numbers(grads[h.name]!)).toEqual([8, 8]);
    });
  });

  describe("shapes", () => {
    it("are told before there is an input", () => {
      const shapeOf = (options: object) => simpleRnn({ units: 5, ...options }).computeOutputShape([null, 6, 3]);
      expect(shapeOf({})).toEqual([null, 5]);
      expect(shapeOf({ returnSequences: true })).toEqual([null, 6, 5]);
      expect(shapeOf({ returnState: true })).toEqual([
        [null, 5],
        [null, 5],
      ]);
    });

    it("need a known number of features", () => {
      expect(() => sequential({ layers: [simpleRnn({ units: 5, inputShape: [6, null], name: "s" })] })).toThrow(
        "SimpleRNN: input of s must be of a known number of features, got [null, 6, null].",
      );
    });
  });

  it("takes integers and booleans as input", () => {
    const layer = simpleRnn({
      units: 1,
      activation: "linear",
      kernelInitializer: "ones",
      recurrentInitializer: "ones",
    });
    expect(numbers(apply(layer, tf.tensor3d([1, 2, 3], [1, 3, 1], "int32")))).toEqual([6]);
    expect(numbers(apply(layer, tf.tensor3d([1, 0, 1], [1, 3, 1], "bool")))).toEqual([2]);
  });

  it("leaves the arguments of apply as they were", () => {
    const callArguments = { initialState: tf.zeros([1, 2]), mask: ones(1, 3), training: false };
    const before = { ...callArguments };
    apply(simpleRnn({ units: 2 }), ones(1, 3, 1), callArguments);
    expect(callArguments).toEqual(before);
    expect(callArguments.initialState.isDisposed).toBe(false);
  });

  describe("dropout", () => {
    it("is on in training alone, and follows the seed", () => {
      const outputs = (seed: number, training: boolean) => {
        const layer = simpleRnn({ units: 4, dropout: 0.5, recurrentDropout: 0.5, seed });
        return [1, 2].map(() => numbers(apply(layer, ones(2, 5, 3), { training })));
      };
      expect(outputs(1, true)).toEqual(outputs(1, true));
      const [first, second] = outputs(1, true);
      expect(first).not.toEqual(second);
      const [third, fourth] = outputs(1, false);
      expect(third).toEqual(fourth);
      expect(third).not.toEqual(first);
    });

    it("gives the same numbers on every backend", async () => {
      const run = () =>
        numbers(apply(simpleRnn({ units: 4, dropout: 0.5, seed: 3 }), ones(2, 5, 3), { training: true }));
      const onCpu = run();
      await useBackend("wasm");
      expectClose(run(), onCpu, { absolute: 2e-6, relative: 0 }); // the masks and weights are equal, tanh is not quite
      await useBackend("cpu");
    });

    it("has a gradient that leaves out what was dropped", () => {
      const layer = simpleRnn({ units: 4, dropout: 1 });
      apply(layer, ones(2, 5, 3)).dispose();
      const kernel = layer.kernel!.read() as Variable;
      const { grads } = tf.variableGrads(() => tf.sum(apply(layer, ones(2, 5, 3), { training: true })), [kernel]);
      expect(numbers(grads[kernel.name]!)).toEqual(Array<number>(12).fill(0));
    });
  });
});
