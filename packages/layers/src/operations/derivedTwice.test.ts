import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor, Variable } from "@tensorflow/tfjs-core";
import { type layers, sequential } from "@tensorflow/tfjs-layers";
import { seededRandom } from "@seqloom/array";
import { activation } from "../core/Activation.js";
import { additiveAttention } from "../attention/AdditiveAttention.js";
import { attention } from "../attention/Attention.js";
import { depthwiseConv1d } from "../convolution/DepthwiseConv1D.js";
import { elu } from "../activations/ELU.js";
import { leakyRelu } from "../activations/LeakyReLU.js";
import { multiHeadAttention } from "../attention/MultiHeadAttention.js";
import { normalization } from "../normalization/Normalization.js";
import { prelu } from "../activations/PReLU.js";
import { relu } from "../activations/ReLU.js";
import { separableConv1d } from "../convolution/SeparableConv1D.js";
import { softmax } from "../activations/Softmax.js";
import { upSampling1d } from "../reshaping/UpSampling1D.js";
import { ACTIVATION_NAMES } from "./activate.js";
import { averagePooling1d } from "../pooling/AveragePooling1D.js";
import { batchNormalization } from "../normalization/BatchNormalization.js";
import { bidirectional } from "../wrappers/Bidirectional.js";
import { concatenate } from "../merging/Concatenate.js";
import { conv1d } from "../convolution/Conv1D.js";
import { dense } from "../core/Dense.js";
import { derivedTwice } from "./derivedTwice.js";
import { dot } from "../merging/Dot.js";
import { embedding } from "../core/Embedding.js";
import { computeOn } from "../testing/computeOn.js";
import { globalAveragePooling1d } from "../pooling/GlobalAveragePooling1D.js";
import { globalMaxPooling1d } from "../pooling/GlobalMaxPooling1D.js";
import { gru } from "../recurrent/GRU.js";
import { layerNormalization } from "../normalization/LayerNormalization.js";
import { lstm } from "../recurrent/LSTM.js";
import { masking } from "../core/Masking.js";
import { maximum } from "../merging/Maximum.js";
import { maxPooling1d } from "../pooling/MaxPooling1D.js";
import { minimum } from "../merging/Minimum.js";
import { multiply } from "../merging/Multiply.js";
import { permute } from "../reshaping/Permute.js";
import { repeatVector } from "../reshaping/RepeatVector.js";
import { simpleRnn } from "../recurrent/SimpleRNN.js";
import { timeDistributed } from "../wrappers/TimeDistributed.js";

let random = seededRandom(3);
const numbers = (...shape: number[]) =>
  tf.tensor(
    Float32Array.from({ length: shape.reduce((all, size) => all * size, 1) }, () => random.uniform(-1, 1)),
    shape,
  );
const mask = () => tf.tensor2d([1, 1, 0, 1, 1, 1, 0, 1, 1, 1], [2, 5], "bool");

interface Sample {
  readonly make: () => layers.Layer;
  /** One input, [2, 5, 3] unless said. */
  readonly shape?: number[];
  readonly inputs?: number;
  readonly call?: () => object;
}

const SAMPLES: Record<string, Sample> = {
  "Dense, tanh": { make: () => dense({ units: 4, activation: "tanh" }) },
  "Dense, relu": { make: () => dense({ units: 4, activation: "relu" }), shape: [2, 3] },
  "Dense, softmax": { make: () => dense({ units: 4, activation: "softmax" }), shape: [2, 3] },
  "Conv1D, same": { make: () => conv1d({ filters: 2, kernelSize: 3, padding: "same", activation: "sigmoid" }) },
  "Conv1D, strides": { make: () => conv1d({ filters: 2, kernelSize: 2, strides: 2, activation: "tanh" }) },
  "Conv1D, causal": {
    make: () => conv1d({ filters: 2, kernelSize: 2, dilationRate: 2, padding: "causal", activation: "tanh" }),
  },
  "MaxPooling1D, same": { make: () => maxPooling1d({ poolSize: 2, strides: 3, padding: "same" }) },
  AveragePooling1D: { make: () => averagePooling1d({ poolSize: 2, padding: "same" }) },
  GlobalMaxPooling1D: { make: () => globalMaxPooling1d() },
  GlobalAveragePooling1D: { make: () => globalAveragePooling1d(), call: () => ({ mask: mask() }) },
  SimpleRNN: { make: () => simpleRnn({ units: 3 }), call: () => ({ mask: mask() }) },
  LSTM: { make: () => lstm({ units: 3, returnSequences: true }), call: () => ({ mask: mask() }) },
  GRU: { make: () => gru({ units: 3 }) },
  "GRU, reset before": { make: () => gru({ units: 3, resetAfter: false, goBackwards: true }) },
  Bidirectional: { make: () => bidirectional({ layer: lstm({ units: 2, returnSequences: true }) }) },
  TimeDistributed: { make: () => timeDistributed({ layer: dense({ units: 2, activation: "tanh" }) }) },
  BatchNormalization: { make: () => batchNormalization(), call: () => ({ training: true }) },
  LayerNormalization: { make: () => layerNormalization() },
  Masking: { make: () => masking() },
  Maximum: { make: () => maximum(), inputs: 2, call: () => ({ mask: [mask(), mask()] }) },
  Minimum: { make: () => minimum(), inputs: 2 },
  Multiply: { make: () => multiply(), inputs: 2, call: () => ({ mask: [mask(), null] }) },
  Concatenate: { make: () => concatenate(), inputs: 2 },
  Dot: { make: () => dot({ axes: 2, normalize: true }), inputs: 2 },
  Permute: { make: () => permute({ dims: [2, 1] }) },
  RepeatVector: { make: () => repeatVector({ n: 3 }), shape: [2, 3] },
  Attention: { make: () => attention({ useScale: true }), inputs: 2, call: () => ({ mask: [mask(), mask()] }) },
  "Attention, by sums": { make: () => attention({ scoreMode: "concat" }), inputs: 2 },
  AdditiveAttention: { make: () => additiveAttention(), inputs: 3, call: () => ({ useCausalMask: true }) },
  MultiHeadAttention: {
    make: () => multiHeadAttention({ numHeads: 2, keyDim: 2, useGate: true, slidingWindow: 3, seed: 1 }),
    inputs: 2,
    call: () => ({ mask: [mask(), mask()] }),
  },
  ReLU: { make: () => relu({ maxValue: 0.5, negativeSlope: 0.1, threshold: 0.25 }) },
  LeakyReLU: { make: () => leakyRelu() },
  PReLU: { make: () => prelu({ alphaInitializer: "ones" }) },
  ELU: { make: () => elu({ alpha: 0.5 }) },
  Softmax: { make: () => softmax({ axis: 1 }), shape: [2, 2, 3] },
  DepthwiseConv1D: { make: () => depthwiseConv1d({ kernelSize: 2, depthMultiplier: 2, activation: "tanh" }) },
  SeparableConv1D: { make: () => separableConv1d({ filters: 2, kernelSize: 3, strides: 2, padding: "same" }) },
  Normalization: { make: () => normalization({ mean: 1, variance: 4 }) },
  UpSampling1D: { make: () => upSampling1d() },
  ...Object.fromEntries(
    ACTIVATION_NAMES.map((name) => [`Activation, ${name}`, { make: () => activation({ activation: name }) }]),
  ),
};

/** A penalty on the slopes of a layer, as of WGAN-GP: the sum of the squares of d Σ y² w / dx. */
function penaltyOf(layer: layers.Layer, inputs: Tensor[], weights: Tensor, call: object): Scalar {
  const slopes = tf.grads((...given) => {
    const output = layer.apply(given.length > 1 ? given : given[0]!, call) as Tensor;
    return tf.sum(tf.mul(tf.square(output), weights));
  })(inputs);
  return tf.addN(slopes.map((slope) => tf.sum<Scalar>(tf.square(slope))));
}

/** Moves all of some tensors along directions, by so much. */
const moved = (tensors: readonly Tensor[], directions: readonly Tensor[], by: number) =>
  tensors.map((tensor, index) => tf.add(tensor, tf.mul(directions[index]!, by)));

/** Compares the slope of the penalty with what small changes of the inputs and the weights show. */
function expectSecondDerivative({ make, shape = [2, 5, 3], inputs: count = 1, call = () => ({}) }: Sample): void {
  tf.tidy(() => {
    random = seededRandom(5);
    const layer = make();
    const inputs = Array.from({ length: count }, () => tf.variable(numbers(...shape)));
    const given = count > 1 ? inputs : inputs[0]!;
    const weights = numbers(...(layer.apply(given, call()) as Tensor).shape);
    layer.setWeights(layer.getWeights().map(({ shape: size }) => numbers(...size)));
    const variables = layer.trainableWeights.map((weight) => weight.read() as Variable);
    const all = [...inputs, ...variables];
    const starts = all.map((variable) => tf.clone(variable));
    const directions = all.map((variable) => numbers(...variable.shape));
    const { grads } = tf.variableGrads(() => penaltyOf(layer, inputs, weights, call()), all);
    const slope = all
      .map(({ name }, index) => tf.sum(tf.mul(grads[name]!, directions[index]!)).dataSync()[0]!)
      .reduce((sum, part) => sum + part);
    const [above, below] = [0.005, -0.005].map((by) => {
      for (const [index, value] of moved(starts, directions, by).entries()) all[index]!.assign(value);
      return penaltyOf(layer, inputs, weights, call()).dataSync()[0]!;
    });
    const expected = (above! - below!) / 0.01;
    expect(Math.abs(slope)).toBeGreaterThan(0.01); // never silently 0
    expect(Math.abs(slope - expected)).toBeLessThan(0.02 + 0.03 * Math.abs(expected)); // a difference, in float32
    for (const input of inputs) input.dispose();
  });
}

describe.each([
  ["the fused operations", "cpu"],
  ["the fused operations", "wasm"],
] as const)("a gradient of a gradient by %s on %s", (path, backend) => {
  beforeAll(() => computeOn(backend, path));

  it.each(Object.keys(SAMPLES))("is what small changes show: %s", (name) => {
    expectSecondDerivative(SAMPLES[name]!);
  });

  it("is right for the table of an Embedding", () => {
    tf.tidy(() => {
      const layer = embedding({ inputDim: 3, outputDim: 1, weights: [tf.tensor2d([[1], [2], [3]])] });
      const ids = tf.tensor2d([[0, 1, 1]], undefined, "int32");
      const slopes = (table: Tensor) => tf.grad(() => tf.sum(tf.pow(layer.apply(ids) as Tensor, 3)))(table);
      layer.apply(ids);
      const table = layer.embeddings!.read();
      // d/dw of the sum of (3 w² times how often it is there)²: 36 w³ count²
      const curve = tf.grad((weights) => tf.sum(tf.square(slopes(weights))))(table);
      expect(Array.from(curve.dataSync())).toEqual([36, 36 * 8 * 4, 0]);
    });
  });

  it("trains a critic with a gradient penalty, as of WGAN-GP", () => {
    const critic = sequential({
      layers: [conv1d({ filters: 4, kernelSize: 2, inputShape: [5, 1] }), gru({ units: 4 }), dense({ units: 1 })],
    });
    const x = numbers(3, 5, 1);
    const penalty = () =>
      tf.tidy(() => {
        const slopes = tf.grad((given) => tf.sum(critic.apply(given) as Tensor))(x);
        return tf.mean<Scalar>(tf.square(tf.sub(tf.sqrt(tf.sum(tf.square(slopes), [1, 2])), 1)));
      });
    const before = penalty().dataSync()[0]!;
    const optimizer = tf.train.adam(0.02);
    for (let step = 0; step < 20; step++) optimizer.minimize(penalty);
    expect(penalty().dataSync()[0]!).toBeLessThan(before / 4);
  });
});

describe("derivedTwice", () => {
  it("is true inside of a gradient of a gradient alone", async () => {
    await computeOn("cpu", "the fused operations");
    const seen: boolean[] = [];
    const look = (x: Tensor) => {
      seen.push(derivedTwice());
      return tf.square(x);
    };
    look(tf.scalar(1));
    tf.grad(look)(tf.scalar(1));
    tf.grad((x) => tf.grad(look)(x))(tf.scalar(1));
    expect(seen).toEqual([false, false, true]);
  });
});
