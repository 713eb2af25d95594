import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu";
import * as tfLayers from "@tensorflow/tfjs-layers";
import { seededRandom } from "@seqloom/array";
import { expectClose } from "@seqloom/testing";
import { byLayer, sample, type Sample, samples, type Shape } from "./testing/layerSamples.js";
import { useBackend } from "./start/useBackend.js";

const { layers } = tfLayers;

/** Each loss of tfjs-layers, with targets that suit it; the outputs are probabilities. */
const oneHot = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0];
const signs = [1, -1, -1, -1, 1, -1, -1, -1, 1, -1, 1, -1];
const losses: Record<string, readonly number[]> = {
  ...{ meanSquaredError: oneHot, meanAbsoluteError: oneHot, meanSquaredLogarithmicError: oneHot, poisson: oneHot },
  ...{ categoricalHinge: oneHot, logcosh: oneHot, categoricalCrossentropy: oneHot, binaryCrossentropy: oneHot },
  ...{ kullbackLeiblerDivergence: oneHot, cosineProximity: oneHot, squaredHinge: signs, hinge: signs },
  ...{ meanAbsolutePercentageError: signs, sparseCategoricalCrossentropy: [0, 1, 2, 1] },
};

/** Small rates: RMSProp and its like divide by the size of a gradient, and so enlarge the rounding of a small one. */
const optimizers: Record<string, () => tf.Optimizer> = {
  sgd: () => tf.train.sgd(0.01),
  momentum: () => tf.train.momentum(0.01, 0.9),
  rmsprop: () => tf.train.rmsprop(0.01),
  adam: () => tf.train.adam(0.01),
  adadelta: () => tf.train.adadelta(0.01),
  adamax: () => tf.train.adamax(0.01),
  adagrad: () => tf.train.adagrad(0.01),
};

/** Layers that cannot be trained, neither on wasm nor on cpu, with their error. The README names them too. */
const cannotTrain: Record<string, string> = {
  // Not in tfjs-layers.
  "activation, exponential": "Unknown activation: exponential",
  "conv1d, causal": "The support for CAUSAL padding mode in conv1dWithBias is not implemented yet.",
  "gru, reset after": "GRUCell does not support reset_after parameter set to true.",
  // These layers of tfjs-layers do not even run within a model: they expect a tensor and get a list, or lose an axis.
  randomWidth: "expected ndim=4, found ndim=3",
  "resizing, bilinear": "Invalid typed array length",
  "resizing, nearest": "Invalid typed array length",
  // The gradient of tfjs-core is for the last axis.
  "batchNormalization, of another axis": "Size(48) must match the product of shape",
  // The fused operation of tfjs-core refuses inside itself; with "relu" or "elu" it does not come in.
  "conv2d, dilated": "Error in gradient of fused conv2D: dilation rates greater than 1 are not yet supported",
  // The layer cuts with an operation that also resizes, whose gradient nobody has written.
  centerCrop: "gradient function not found for CropAndResize",
};

interface Training {
  readonly loss: number;
  readonly weights: readonly { readonly name: string; readonly change: Float32Array }[];
}

/** Numbers from -1 to 1, the same whenever they are asked for. */
function numbers(shape: Shape, seed: number): tf.Tensor {
  const random = seededRandom(seed);
  const size = shape.reduce((product, length) => product * length, 1);
  return tf.tensor(
    Float32Array.from({ length: size }, () => 2 * random.next() - 1),
    [...shape],
  );
}

/** The model around a sample: trainable Dense, the layer, trainable Dense. */
function modelOf({ shape, make, ids, tail, last }: Sample): tfLayers.LayersModel {
  const input = tfLayers.input({ shape: [...shape], dtype: ids ? "int32" : "float32" });
  const front = ids ? input : layers.dense({ units: shape.at(-1)! }).apply(input);
  const middle = make(front as tfLayers.SymbolicTensor);
  if (last) return tfLayers.model({ inputs: input, outputs: middle });
  const flat = middle.shape.length === 2 && !tail ? middle : (tail ?? (() => layers.flatten()))().apply(middle);
  const outputs = layers.dense({ units: 2 }).apply(flat) as tfLayers.SymbolicTensor;
  return tfLayers.model({ inputs: input, outputs });
}

/** Trains one step on a backend with SGD of rate 1, so that what changes is the gradient; random numbers are seeded. */
async function train(
  backend: string,
  given: Sample,
  options: { steps?: number; optimizer?: tf.Optimizer; loss?: string; y?: readonly number[] } = {},
): Promise<Training> {
  const { steps = 1, optimizer = tf.train.sgd(1), loss: lossName = "meanSquaredError", y } = options;
  await tf.setBackend(backend);
  const random = seededRandom(5);
  const { random: mathRandom } = Math;
  Math.random = () => random.next();
  try {
    const model = modelOf(given);
    model.trainableWeights.forEach((weight, index) => weight.write(numbers(weight.shape as Shape, 100 + index)));
    model.compile({ optimizer, loss: lossName });
    const before = model.trainableWeights.map((weight) => weight.read().dataSync<"float32">().slice());
    const x = numbers([4, ...given.shape], 1);
    const inputs = given.ids ? tf.cast(tf.round(tf.mul(tf.add(x, 1), 1.5)), "int32") : x;
    const targets = y ? tf.tensor2d([...y], [4, y.length / 4]) : numbers([4, 2], 2);
    let loss = NaN;
    for (let step = 0; step < steps; step++) loss = (await model.trainOnBatch(inputs, targets)) as number;
    return {
      loss,
      weights: model.trainableWeights.map((weight, index) => {
        const after = weight.read().dataSync<"float32">();
        return { name: weight.originalName, change: before[index]!.map((value, place) => value - after[place]!) };
      }),
    };
  } finally {
    Math.random = mathRandom;
  }
}

function expectSame(actual: Training, expected: Training): void {
  expect(Number.isFinite(actual.loss)).toBe(true);
  expectClose([actual.loss], [expected.loss], { relative: 1e-4 });
  expect(actual.weights.length).toBeGreaterThan(0);
  for (const [index, { name, change }] of actual.weights.entries()) {
    try {
      // A gradient is read off weights near 1 in float32, and some are sums whose parts cancel.
      expectClose(change, expected.weights[index]!.change, { absolute: 5e-5, relative: 2e-5 });
    } catch (error) {
      throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
    }
  }
}

/**
 * "reference" is tfjs's cpu backend as it comes, but for the kernels that are wrong there and have tests of their own: the
 * gradients of average pooling and of resizing.
 */
beforeAll(async () => {
  tf.copyRegisteredKernels("cpu", "reference");
  tf.registerBackend("reference", () => new MathBackendCPU());
  await useBackend("cpu");
  for (const kernelName of ["AvgPoolGrad", "AvgPool3DGrad", "ResizeBilinearGrad", "ResizeNearestNeighborGrad"]) {
    tf.unregisterKernel(kernelName, "reference");
    tf.registerKernel({ ...tf.getKernel(kernelName, "cpu"), backendName: "reference" });
  }
  await useBackend("wasm");
});

describe("wasm trains", () => {
  it.each(samples.filter(([name]) => !(name in cannotTrain)))("%s", async (_, given) => {
    expectSame(await train("wasm", given), await train("reference", given));
  });

  it("with every optimizer of tf.train: none is missing here", () => {
    expect(Object.keys(optimizers).sort()).toEqual(Object.keys(tf.train).sort());
  });

  it.each(Object.keys(optimizers))("three steps with %s", async (name) => {
    const given = (byLayer.conv1d as Record<string, Sample>).valid!;
    const run = (backend: string) => train(backend, given, { steps: 3, optimizer: optimizers[name]!() });
    expectSame(await run("wasm"), await run("reference"));
  });

  it("with every loss of tfjs-layers: none is missing here", () => {
    const file = join(dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-layers")), "losses.js");
    const map = /lossesMap = \{([^}]*)\}/.exec(readFileSync(file, "utf8"))![1]!;
    expect(Object.keys(losses).sort()).toEqual(map.match(/\w+/g)!.sort());
  });

  it.each(Object.entries(losses))("with the loss %s", async (loss, y) => {
    const probabilities = () => layers.dense({ units: 3, activation: "softmax" });
    const given: Sample = { ...sample([4], probabilities), last: true };
    expectSame(await train("wasm", given, { loss, y }), await train("reference", given, { loss, y }));
  });

  it.each(Object.keys(cannotTrain))("not %s, by an error that says why", async (name) => {
    const given = Object.fromEntries(samples)[name]!;
    await expect(train("wasm", given)).rejects.toThrow(cannotTrain[name]);
    await expect(train("reference", given)).rejects.toThrow();
  });
});
