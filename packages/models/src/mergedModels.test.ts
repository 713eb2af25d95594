import { useBackend } from "@seqloom/backend";
import {
  add,
  average,
  concatenate,
  dot,
  input,
  lstm,
  masking,
  maximum,
  minimum,
  model as functional,
  multiply,
} from "@seqloom/layers";
import { expectClose } from "@seqloom/testing";
import { predict } from "@seqloom/training";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { type layers, type LayersModel, loadLayersModel, type SymbolicTensor } from "@tensorflow/tfjs-layers";

// Two sequences of 3 steps with 2 features; their last two and their last step are masked.
const FIRST = [[[1, 1], [0, 0], [0, 0]]]; // prettier-ignore
const SECOND = [[[1, 1], [2, 2], [0, 0]]]; // prettier-ignore

/** Outputs of Keras 3.15.1 for Masking on both inputs, the merge, and an LSTM(1, all weights 1) that returns sequences. */
const merges: readonly (readonly [string, () => layers.Layer, readonly number[]])[] = [
  ["add", () => add(), [0.7400966, 0.9534692, 0.9534692]],
  ["multiply", () => multiply(), [0.6082835, 0.9410232, 0.9410232]],
  ["average", () => average(), [0.6082835, 0.8765833, 0.8765833]],
  ["maximum", () => maximum(), [0.6082835, 0.9410232, 0.9410232]],
  ["minimum", () => minimum(), [0.6082835, 0.9410232, 0.9410232]],
  ["concatenate of features", () => concatenate(), [0.7400966, 0.9534692, 0.9534692]],
  [
    "concatenate of steps",
    () => concatenate({ axis: 1 }),
    [0.6082835, 0.6082835, 0.6082835, 0.8765833, 0.9841189, 0.9841189],
  ],
  ["dot", () => dot({ axes: 2 }), [0.758668, 0.5845847, 0.5693005]],
];

/** The model as it is after saving and loading. */
async function reloaded(model: LayersModel): Promise<LayersModel> {
  let saved: tf.io.ModelArtifacts | undefined;
  await model.save(
    tf.io.withSaveHandler((artifacts) => {
      saved = artifacts;
      return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } });
    }),
  );
  return loadLayersModel(tf.io.fromMemory(saved!));
}

describe.each(["cpu", "wasm"] as const)("merged sequences behind masks, on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each(merges)("have the mask that Keras gives them, also after saving and loading: %s", async (_, merge, right) => {
    const inputs = [input({ shape: [3, 2] }), input({ shape: [3, 2] })];
    const masked = inputs.map((place) => masking().apply(place) as SymbolicTensor);
    const ones = { kernelInitializer: "ones", recurrentInitializer: "ones" } as const;
    const outputs = lstm({ units: 1, returnSequences: true, ...ones }).apply(merge().apply(masked)) as SymbolicTensor;
    const model = functional({ inputs, outputs });
    const tensors = [tf.tensor3d(FIRST), tf.tensor3d(SECOND)];
    for (const each of [model, await reloaded(model)]) {
      expectClose((each.predict(tensors) as Tensor).dataSync(), right, { absolute: 1e-6 });
      expectClose((await predict(each, [FIRST, SECOND], { verbose: 0 })).data, right, { absolute: 1e-6 });
    }
  });
});
