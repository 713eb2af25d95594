import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import {
  input,
  layers,
  type LayersModel,
  model as functional,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { runModel } from "./runModel.js";

beforeAll(() => useBackend("cpu"));
afterEach(() => import.meta.jest.restoreAllMocks());

/** Steps that a Masking layer masks: none of a, the last two of b. */
const A = [[[1, 1], [2, 2], [0, 0]]]; // prettier-ignore
const B = [[[1, 1], [0, 0], [0, 0]]]; // prettier-ignore

/** The masks of a model's outputs. */
function masksOf(model: LayersModel, ...inputs: number[][][][]): (number[] | null)[] {
  tf.engine().startScope();
  try {
    const { masks } = runModel(model, inputs.map((values) => tf.tensor3d(values)), { training: false }); // prettier-ignore
    return masks.map((mask) => mask && Array.from(mask.dataSync()));
  } finally {
    tf.engine().endScope();
  }
}

const masking = (x: SymbolicTensor): SymbolicTensor => layers.masking({}).apply(x) as SymbolicTensor;
const place = (): SymbolicTensor => input({ shape: [3, 2] });

describe("runModel", () => {
  it("tells the steps of an output that are masked", () => {
    const model = (returnSequences: boolean): LayersModel =>
      sequential({
        layers: [
          layers.masking({ inputShape: [3, 2] }),
          layers.simpleRNN({ units: 2, returnSequences }),
          layers.dense({ units: 1 }),
        ],
      });
    expect(masksOf(model(true), A)).toEqual([[1, 1, 0]]);
    expect(masksOf(model(false), A)).toEqual([null]);
  });

  it("keeps outputs of one shared layer apart", () => {
    const x = place();
    const dense = layers.dense({ units: 1 });
    const outputs = [dense.apply(masking(x)), dense.apply(x)] as SymbolicTensor[];
    expect(masksOf(functional({ inputs: x, outputs }), A)).toEqual([[1, 1, 0], null]);
  });

  it("gives tfjs's recurrent layers states without a mask", () => {
    const x = place();
    const outputs = layers.lstm({ units: 1, returnSequences: true, returnState: true }).apply(masking(x));
    expect(masksOf(functional({ inputs: x, outputs: outputs as SymbolicTensor[] }), A)).toEqual([[1, 1, 0], null, null]); // prettier-ignore
  });

  it("hands masks into nested models and out of them, Sequential ones too", () => {
    for (const make of [nestedFunctional, nestedSequential]) {
      const x = place();
      const inner = make();
      const outputs = [inner.apply(masking(x)), inner.apply(x)] as SymbolicTensor[];
      expect(masksOf(functional({ inputs: x, outputs }), A)).toEqual([[1, 1, 0], null]);
      const whole = sequential({ layers: [layers.masking({ inputShape: [3, 2] }), make()] });
      expect(masksOf(whole, A)).toEqual([[1, 1, 0]]);
      expect(masksOf(sequential({ layers: [maskingModel(), make()] }), A)).toEqual([[1, 1, 0]]);
    }
  });

  // Keras 3.15.1: the masks of Add()([Masking()(a), Masking()(b)]) and its like.
  it.each([
    ["add", () => layers.add()],
    ["multiply", () => layers.multiply()],
    ["average", () => layers.average()],
    ["maximum", () => layers.maximum()],
    ["minimum", () => layers.minimum()],
  ] as const)("gives tfjs's %s the mask of Keras 3", (_, layer) => {
    const [a, b] = [place(), place()];
    const both = layer().apply([masking(a), masking(b)]) as SymbolicTensor;
    const half = layer().apply([masking(a), b]) as SymbolicTensor;
    expect(masksOf(functional({ inputs: [a, b], outputs: [both, half] }), A, B)).toEqual([[1, 1, 0], null]);
  });

  it.each(["cpu", "wasm"] as const)("gives tfjs's concatenate the mask of Keras 3, on %s", async (backend) => {
    await useBackend(backend);
    const [a, b] = [place(), place()];
    const concatenate = (axis: number, ...inputs: SymbolicTensor[]) =>
      layers.concatenate({ axis }).apply(inputs) as SymbolicTensor;
    const outputs = [
      concatenate(-1, masking(a), masking(b)),
      concatenate(-1, masking(b), a),
      concatenate(1, masking(a), masking(b)),
      concatenate(1, masking(b), a),
      concatenate(-1, a, b),
    ];
    expect(masksOf(functional({ inputs: [a, b], outputs }), A, B)).toEqual([
      [1, 1, 0],
      [1, 1, 1],
      [1, 1, 0, 1, 0, 0],
      [1, 0, 0, 1, 1, 1],
      null,
    ]);
    await useBackend("cpu");
  });

  // Keras 3.15.1: LSTM(1, return_sequences, all kernels 1) behind Add()([a, b]) and its like.
  it.each([
    ["add", () => layers.add(), [0.7400965690612793, 0.9534691572189331, 0.9534691572189331]],
    ["dot", () => layers.dot({ axes: 2 }), [0.7586680054664612, 0.584584653377533, 0.5693005323410034]],
    ["average", () => layers.average(), [0.6082834601402283, 0.8765832781791687, 0.8765832781791687]],
    ["concatenate", () => layers.concatenate(), [0.7400965690612793, 0.9534691572189331, 0.9534691572189331]],
  ] as const)("runs an LSTM behind tfjs's %s of masked sequences", (_, layer, right) => {
    const [a, b] = [place(), place()];
    const merged = layer().apply([masking(a), masking(b)]);
    const lstm = layers.lstm({
      ...{ units: 1, returnSequences: true, kernelInitializer: "ones", recurrentInitializer: "ones" },
      ...{ recurrentActivation: "sigmoid", unitForgetBias: true },
    });
    const model = functional({ inputs: [a, b], outputs: lstm.apply(merged) as SymbolicTensor });
    const x = [tf.tensor3d([[[1, 1], [0, 0], [0, 0]]]), tf.tensor3d([[[1, 1], [2, 2], [0, 0]]])]; // prettier-ignore
    const result = tf.tidy(() => runModel(model, x, { training: false }).outputs[0]!.dataSync());
    expectClose(result, right, { absolute: 1e-6 });
    tf.dispose(x);
  });

  it("takes a Sequential as it stands after add and pop", () => {
    const model = sequential({ layers: [layers.masking({ inputShape: [3, 2] })] });
    expect(masksOf(model, A)).toEqual([[1, 1, 0]]);
    model.add(layers.globalMaxPooling1d({}));
    const warn = import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined);
    expect(masksOf(model, A)).toEqual([null]);
    expect(warn.mock.calls.flat().join()).toMatch(/^GlobalMaxPooling1D: .* got a mask and does not use it/);
    model.pop();
    expect(masksOf(model, A)).toEqual([[1, 1, 0]]);
  });

  it("runs a model whose class has a call of its own by that", () => {
    class Doubling extends tfjsModel() {
      override call(inputs: Tensor | Tensor[]): Tensor {
        return tf.mul(Array.isArray(inputs) ? inputs[0]! : inputs, 2);
      }
    }
    const x = place();
    const model = sequential({ layers: [new Doubling({ inputs: x, outputs: masking(x) })] });
    const outer = functional({ inputs: x, outputs: new Doubling({ inputs: x, outputs: masking(x) }).apply(x) as SymbolicTensor }); // prettier-ignore
    for (const training of [false, true]) {
      const own = new Doubling({ inputs: x, outputs: masking(x) });
      const { outputs, masks } = runModel(own, [tf.tensor3d(A)], { training });
      expect(outputs[0]!.arraySync()).toEqual([[[2, 2], [4, 4], [0, 0]]]); // prettier-ignore
      expect(masks).toEqual([null]);
    }
    expect(masksOf(model, A)).toEqual([[1, 1, 0]]); // the first model of a tfjs Sequential is taken apart
    const result = tf.tidy(() => runModel(outer, [tf.tensor3d(A)], { training: false }).outputs[0]!.arraySync());
    expect(result).toEqual([[[2, 2], [4, 4], [0, 0]]]); // prettier-ignore
  });

  it("holds no more than two tensors of a long model at once, and leaves none behind", async () => {
    const stack = Array.from({ length: 30 }, () => layers.activation({ activation: "relu" }));
    const model = sequential({
      layers: [layers.masking({ inputShape: [3, 2] }), ...stack, layers.dense({ units: 1 })],
    });
    const counts: number[] = [];
    for (const layer of stack) layer.setCallHook(() => void counts.push(tf.memory().numTensors));
    await expectNoTensorLeft(() => masksOf(model, A));
    expect(Math.max(...counts.slice(1)) - Math.min(...counts.slice(1))).toBe(0);
  });
});

function nestedFunctional(): LayersModel {
  const x = place();
  return functional({ inputs: x, outputs: layers.dense({ units: 1 }).apply(x) as SymbolicTensor });
}

function nestedSequential(): LayersModel {
  return sequential({ layers: [layers.dense({ units: 1, inputShape: [3, 2] })] });
}

function maskingModel(): LayersModel {
  const x = place();
  return functional({ inputs: x, outputs: masking(x) });
}

/** The class of tfjs's functional models. */
function tfjsModel(): new (args: { inputs: SymbolicTensor; outputs: SymbolicTensor }) => LayersModel {
  return maskingModel().constructor as ReturnType<typeof tfjsModel>;
}
