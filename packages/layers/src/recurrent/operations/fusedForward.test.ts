import { useBackend } from "@seqloom/backend";
import { loadSharedKernels, setSharedKernels } from "@seqloom/kernels";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients
import { fusedForward } from "./fusedForward.js";
import { gruForward } from "./gruForward.js";
import { lstmForward } from "./lstmForward.js";
import type { TensorCall, TensorOutputs } from "./TensorCall.js";
import { simpleRnnForward } from "./simpleRnnForward.js";

const OPERATIONS = {
  simpleRnn: { composed: simpleRnnForward, gates: 1, states: 1, biasRows: 1, settings: {} },
  lstm: { composed: lstmForward, gates: 4, states: 2, biasRows: 1, settings: { recurrentActivation: "sigmoid" } },
  gru: {
    ...{ composed: gruForward, gates: 3, states: 1, biasRows: 2 },
    settings: { recurrentActivation: "sigmoid", resetAfter: true },
  },
} as const;

/** A call of 3 sequences, 4 steps, 2 features and 5 units, with a mask and dropout. */
function randomCall(name: keyof typeof OPERATIONS): TensorCall {
  const { gates, states, biasRows, settings } = OPERATIONS[name];
  const random = (shape: number[], seed: number) => tf.randomUniform(shape, -1, 1, "float32", seed);
  const bias = random([biasRows, 5 * gates], 4);
  return {
    ...{ batch: 3, steps: 4, features: 2, units: 5, activation: "tanh", returnSequences: true, ...settings },
    input: random([3, 4, 2], 1),
    kernel: random([2, 5 * gates], 2),
    recurrentKernel: random([5, 5 * gates], 3),
    bias: biasRows === 1 ? tf.squeeze(bias, [0]) : bias,
    initialStates: Array.from({ length: states }, (_, index) => random([3, 5], 5 + index)),
    mask: tf.tensor2d([1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 0], [3, 4], "bool"),
    inputDropout: tf.tensor3d([2, 0, 2, 2, 0, 2], [1, 3, 2]),
  };
}

/** Output, states and all gradients of a sum that weighs each number differently. */
function everything(forward: (call: TensorCall) => TensorOutputs, call: TensorCall): tf.Tensor[] {
  const { input, kernel, recurrentKernel, bias, initialStates } = call;
  const weigh = (tensor: tf.Tensor) => tf.sum(tf.mul(tensor, tf.reshape(tf.range(1, tensor.size + 1), tensor.shape)));
  const { output, states } = forward(call);
  const gradients = tf.grads((...given: tf.Tensor[]) => {
    const [x, w, r, b, ...initial] = given;
    const changed = { input: x!, kernel: w!, recurrentKernel: r!, bias: b!, initialStates: initial };
    const result = forward({ ...call, ...changed });
    return result.states.map(weigh).reduce((sum, term) => tf.add(sum, term), weigh(result.output));
  })([input, kernel, recurrentKernel, bias!, ...initialStates!]);
  return [output, ...states, ...gradients];
}

beforeAll(async () => void (await useBackend("cpu")));
beforeEach(async () => setSharedKernels(await loadSharedKernels()));

describe.each(["cpu", "wasm"] as const)("fusedForward on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each(["simpleRnn", "lstm", "gru"] as const)("gives what the operations of tfjs give: %s", (name) => {
    const call = randomCall(name);
    const expected = everything(OPERATIONS[name].composed, call);
    const actual = everything((given) => fusedForward(name, given)!, call);
    expect(actual.length).toBe(expected.length);
    for (const [index, tensor] of actual.entries()) {
      expect(tensor.shape).toEqual(expected[index]!.shape);
      expectClose(tensor.dataSync(), expected[index]!.dataSync());
    }
  });

  it("makes no tensors of states that nobody wants", () => {
    const call = { ...randomCall("lstm"), wantStates: false };
    const { output, states } = fusedForward("lstm", call)!;
    expect(states).toEqual([]);
    expectClose(output.dataSync(), lstmForward(call).output.dataSync());
  });

  it("leaves no tensor behind", async () => {
    const call = randomCall("lstm");
    await expectNoTensorLeft(() => {
      tf.dispose(tf.tidy(() => everything((given) => fusedForward("lstm", given)!, call)));
    });
  });
});

describe("fusedForward", () => {
  it("leaves activations that the kernels lack to the operations of tfjs", () => {
    const call = randomCall("simpleRnn");
    expect(fusedForward("simpleRnn", { ...call, activation: "gelu" })).toBeUndefined();
    expect(fusedForward("gru", { ...randomCall("gru"), recurrentActivation: "softsign" })).toBeUndefined();
    expect(fusedForward("simpleRnn", call)).toBeDefined();
  });

  it("leaves all to the operations of tfjs where the kernels were taken away", () => {
    setSharedKernels(undefined);
    expect(fusedForward("simpleRnn", randomCall("simpleRnn"))).toBeUndefined();
  });
});
