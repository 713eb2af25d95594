import * as tf from "@tensorflow/tfjs-core";
import {
  type layers,
  type LayersModel,
  regularizers,
  sequential as tfjsSequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import {
  bidirectional,
  dense,
  embedding,
  globalAveragePooling1d,
  gru,
  input,
  lstm,
  model as functional,
  sequential,
  simpleRnn,
  timeDistributed,
} from "@seqloom/layers";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { compile, evaluate, fit, predict } from "@seqloom/training";

/*
 * Models of our layers in whole runs, on both backends that every project has. The numbers of Keras 3.15.1 stand beside.
 */

const quiet = { verbose: 0 } as const;
const zeros = () => dense({ units: 1, kernelInitializer: "zeros" });
const words = (options: object = {}) => embedding({ inputDim: 3, outputDim: 2, maskZero: true, ...options });
const on = (layer: layers.Layer, ...places: SymbolicTensor[]) =>
  layer.apply(places.length === 1 ? places[0]! : places) as SymbolicTensor;

/** Evaluates a model of words, 2 in a row, behind which a function puts layers. */
async function lossOf(
  behind: (vectors: SymbolicTensor) => SymbolicTensor,
  x: number[][],
  y: number[][] | number[][][],
) {
  const place = input({ shape: [2] });
  const model = functional({ inputs: place, outputs: behind(on(words(), place)) });
  compile(model, { loss: "mse" });
  return (await evaluate(model, x, y, quiet)).loss;
}

describe.each(["cpu", "wasm"] as const)("masked models on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("have no mask on a state", async () => {
    const state = (vectors: SymbolicTensor) =>
      (lstm({ units: 2, returnSequences: true, returnState: true }).apply(vectors) as SymbolicTensor[])[1]!;
    const rows = [[1, 0], [2, 0]]; // prettier-ignore
    expectClose([await lossOf((vectors) => on(zeros(), state(vectors)), rows, [[1], [3]])], [5]);
    const three = await lossOf((vectors) => on(zeros(), state(vectors)), [...rows, [2, 1]], [[1], [3], [5]]);
    expectClose([three], [35 / 3]);
    const gate = (vectors: SymbolicTensor) =>
      (gru({ units: 2, returnSequences: true, returnState: true }).apply(vectors) as SymbolicTensor[])[1]!;
    expectClose([await lossOf((vectors) => on(zeros(), gate(vectors)), rows, [[1], [3]])], [5]);
  });

  it("hand the mask into models inside and out of them", async () => {
    const place = input({ shape: [null, 2] });
    const steps = () => functional({ inputs: place, outputs: on(zeros(), place) });
    expectClose([await lossOf((vectors) => on(steps(), vectors), [[1, 0]], [[[1], [5]]])], [1]);
    const stacked = () => sequential([input({ shape: [null, 2] }), timeDistributed({ layer: zeros() })]);
    expectClose([await lossOf((vectors) => on(stacked(), vectors), [[1, 0]], [[[1], [5]]])], [1]);
    const pooled = sequential([
      ...[input({ shape: [2] }), words({ weights: [tf.tensor2d([[0, 0], [2, 2], [4, 4]])] })], // prettier-ignore
      sequential([
        input({ shape: [null, 2] }),
        dense({ units: 2, kernelInitializer: "identity" }),
        globalAveragePooling1d(),
      ]),
    ]);
    const { data } = await predict(pooled, [[1, 0], [2, 1]], quiet); // prettier-ignore
    expectClose(data, [2, 2, 3, 3]);
  });

  it("train on their own, with as many tensors after it as before", async () => {
    const place = input({ shape: [4] });
    const encoder = sequential([
      input({ shape: [4] }),
      words(),
      bidirectional({ layer: lstm({ units: 3, returnSequences: true, seed: 1 }) }),
    ]);
    const [sequence, state] = gru({ units: 3, returnSequences: true, returnState: true, seed: 2 }).apply(
      on(encoder, place),
    ) as SymbolicTensor[];
    const outputs = [on(dense({ units: 1 }), sequence!), on(dense({ units: 1 }), state!)];
    const model = functional({ inputs: place, outputs });
    compile(model, { loss: "mse", optimizer: tf.train.sgd(0.1) });
    const x = [[1, 2, 0, 0], [2, 2, 1, 0], [1, 0, 0, 0]]; // prettier-ignore
    const y = [x.map((row) => row.map((word) => [word])), x.map(([word]) => [word!])] as never;
    const losses = async () => (await fit(model, x, y, { ...quiet, epochs: 8 })).history.loss!;
    await losses();
    const { length } = await expectNoTensorLeft(losses);
    expect(length).toBe(8);
    const later = await losses();
    expect(later.at(-1)!).toBeLessThan(later[0]!);
  });

  it("count a penalty once, and none of what is frozen", async () => {
    const penalized = (trainable: boolean) =>
      dense({ units: 2, kernelInitializer: "ones", kernelRegularizer: regularizers.l2({ l2: 0.01 }), trainable });
    const losses = async (model: LayersModel) => {
      compile(model, { loss: "mse", optimizer: tf.train.sgd(0) });
      return [(await evaluate(model, [[0, 0]], [[0, 0]], quiet)).loss];
    };
    const shared = penalized(true);
    const place = input({ shape: [2] });
    expectClose(await losses(functional({ inputs: place, outputs: on(shared, on(shared, place)) })), [0.04]);
    const recurrent = (trainable: boolean) =>
      simpleRnn({ units: 1, kernelInitializer: "ones", kernelRegularizer: regularizers.l2({ l2: 1 }), trainable });
    const both = (trainable: boolean) => sequential([input({ shape: [2, 1] }), bidirectional({ layer: recurrent(trainable) })]); // prettier-ignore
    for (const [trainable, right] of [
      [true, 2],
      [false, 0],
    ] as const) {
      // prettier-ignore
      const model = both(trainable);
      compile(model, { loss: "mse", optimizer: tf.train.sgd(0) });
      expectClose([(await evaluate(model, [[[0], [0]]], [[0, 0]], quiet)).loss], [right]);
    }
    expectClose(await losses(sequential([input({ shape: [2] }), penalized(true), penalized(false)])), [0.04]);
  });

  it.each([
    ["ours", sequential],
    ["tfjs's", (stack: layers.Layer[]) => tfjsSequential({ layers: stack })],
  ] as const)("keep what is frozen through compile and fit, in a Sequential of %s", async (_, make) => {
    const layer = bidirectional({ layer: lstm({ units: 2, trainable: false }) });
    const model = make([words({ inputShape: [2] }), layer, dense({ units: 1 })]);
    compile(model, { loss: "mse", optimizer: tf.train.sgd(0.1) });
    const before = layer.getWeights().map((weight) => Array.from(weight.dataSync()));
    await fit(model, [[1, 2]], [[5]], quiet);
    expect(layer.getWeights().map((weight) => Array.from(weight.dataSync()))).toEqual(before);
    expect(model.trainableWeights).toHaveLength(3);
  });
});
