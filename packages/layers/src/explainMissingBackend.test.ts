import * as tf from "@tensorflow/tfjs-core";
import { sequential } from "@tensorflow/tfjs-layers";
import { dense, embedding, glorotUniform, gru, layerNormalization, lstm, orthogonal, zeros } from "./index.js";

const WRITE = "TensorFlow.js has no backend yet: write `await useBackend();` (@seqloom/backend)";

// No test of this file starts a backend.
describe("a program without useBackend()", () => {
  it.each([
    ["an LSTM", () => sequential({ layers: [lstm({ units: 2, inputShape: [3, 1] })] })],
    ["a GRU", () => gru({ units: 2 }).build([null, 3, 1])],
    ["a Dense", () => sequential({ layers: [dense({ units: 1, inputShape: [2] })] })],
    ["an Embedding", () => embedding({ inputDim: 4, outputDim: 2, inputLength: 3 }).build([null, 3])],
    ["a LayerNormalization", () => layerNormalization({}).build([null, 3])],
    ["a call of a layer", () => dense({ units: 1 }).apply(tf.zeros([1, 2]))],
    ["glorotUniform", () => glorotUniform({ seed: 1 }).apply([2, 2])],
    ["orthogonal", () => orthogonal({ seed: 1 }).apply([2, 2])],
    ["zeros", () => zeros().apply([2])],
    ["a tensor", () => tf.tensor([1, 2])],
    ["an operation without tensors", () => tf.fill([2], 3)],
    ["an optimizer of tfjs", () => tf.train.adam(0.1).minimize(() => tf.scalar(1))],
  ])("is told what to write by %s", (_, run) => {
    expect(run).toThrow(WRITE);
  });
});
