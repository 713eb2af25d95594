import { useBackend } from "@seqloom/backend";
import { loadSharedKernels, setSharedKernels } from "@seqloom/kernels";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients
import { fusedForward } from "./fusedForward.js";
import type { FusedSettings } from "./fusedForward.js";
import { gruForward } from "./gruForward.js";
import { lstmForward } from "./lstmForward.js";
import type { RecurrentInputs, RecurrentResult } from "./recurrentTypes.js";
import { simpleRnnForward } from "./simpleRnnForward.js";

const SETTINGS: FusedSettings = {
  activation: "tanh",
  goBackwards: false,
  returnSequences: true,
  zeroOutputForMask: false,
};
const GATED = { ...SETTINGS, recurrentActivation: "sigmoid", resetAfter: true } as const;

/** Inputs of 3 sequences, 4 steps, 2 features and 5 units, with a mask and dropout. */
function randomInputs(gates: number, states: number, biasRows: number): RecurrentInputs {
  const random = (shape: number[], seed: number) => tf.randomUniform(shape, -1, 1, "float32", seed);
  const bias = random([biasRows, 5 * gates], 4);
  return {
    sequence: random([3, 4, 2], 1) as tf.Tensor3D,
    kernel: random([2, 5 * gates], 2) as tf.Tensor2D,
    recurrentKernel: random([5, 5 * gates], 3) as tf.Tensor2D,
    bias: biasRows === 1 ? tf.squeeze(bias, [0]) : bias,
    initialStates: Array.from({ length: states }, (_, index) => random([3, 5], 5 + index) as tf.Tensor2D),
    mask: tf.tensor2d([1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 0], [3, 4], "bool"),
    inputDropout: tf.tensor3d([2, 0, 2, 2, 0, 2], [1, 3, 2]),
    recurrentDropout: null,
  };
}

/** Output, states and all gradients of a sum that weighs each number differently. */
function everything(forward: (inputs: RecurrentInputs) => RecurrentResult, inputs: RecurrentInputs): tf.Tensor[] {
  const { sequence, kernel, recurrentKernel, bias, initialStates } = inputs;
  const weigh = (tensor: tf.Tensor) => tf.sum(tf.mul(tensor, tf.reshape(tf.range(1, tensor.size + 1), tensor.shape)));
  const { output, states } = forward(inputs);
  const gradients = tf.grads((...given: tf.Tensor[]) => {
    const [x, w, r, b, ...initial] = given;
    const result = forward({
      ...inputs,
      ...{ sequence: x as tf.Tensor3D, kernel: w as tf.Tensor2D, recurrentKernel: r as tf.Tensor2D },
      ...{ bias: b!, initialStates: initial as tf.Tensor2D[] },
    });
    return result.states.map(weigh).reduce((sum, term) => tf.add(sum, term), weigh(result.output));
  })([sequence, kernel, recurrentKernel, bias!, ...initialStates]);
  return [output, ...states, ...gradients];
}

beforeAll(async () => void (await useBackend("cpu")));
beforeEach(async () => setSharedKernels(await loadSharedKernels()));

describe.each(["cpu", "wasm"] as const)("fusedForward on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each(["simpleRnn", "lstm", "gru"] as const)("gives what the operations of tfjs give: %s", (operation) => {
    const settings = operation === "simpleRnn" ? SETTINGS : GATED;
    const [gates, states, rows] = { simpleRnn: [1, 1, 1], lstm: [4, 2, 1], gru: [3, 1, 2] }[operation];
    const inputs = randomInputs(gates!, states!, rows!);
    const fusedSettings = operation === "lstm" ? { ...GATED, resetAfter: undefined } : settings;
    const composed = {
      simpleRnn: (given: RecurrentInputs) => simpleRnnForward(given, SETTINGS),
      lstm: (given: RecurrentInputs) => lstmForward(given, GATED),
      gru: (given: RecurrentInputs) => gruForward(given, GATED),
    }[operation];
    const expected = everything(composed, inputs);
    const actual = everything((given) => fusedForward(operation, given, fusedSettings)!, inputs);
    expect(actual.length).toBe(expected.length);
    for (const [index, tensor] of actual.entries()) {
      expect(tensor.shape).toEqual(expected[index]!.shape);
      expectClose(tensor.dataSync(), expected[index]!.dataSync());
    }
  });

  it("leaves no tensor behind", async () => {
    const inputs = randomInputs(4, 2, 1);
    const settings = { ...GATED, resetAfter: undefined };
    await expectNoTensorLeft(() => {
      tf.dispose(tf.tidy(() => everything((given) => fusedForward("lstm", given, settings)!, inputs)));
    });
  });
});

describe("fusedForward", () => {
  it("leaves activations that the kernels lack to the operations of tfjs", () => {
    const inputs = randomInputs(1, 1, 1);
    expect(fusedForward("simpleRnn", inputs, { ...SETTINGS, activation: "gelu" })).toBeUndefined();
    expect(fusedForward("simpleRnn", inputs, SETTINGS)).toBeDefined();
  });

  it("leaves all to the operations of tfjs where the kernels were taken away", () => {
    setSharedKernels(undefined);
    expect(fusedForward("simpleRnn", randomInputs(1, 1, 1), SETTINGS)).toBeUndefined();
  });
});
