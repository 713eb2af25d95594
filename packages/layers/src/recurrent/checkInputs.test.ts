import * as tf from "@tensorflow/tfjs-core";
import { input } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { checkInputs, checkState } from "./checkInputs.js";

beforeAll(async () => void (await useBackend("cpu")));

const layer = { className: "Test", name: "test_1", batch: null, features: 3, stateSizes: [5] };
const x = () => tf.zeros([4, 6, 3]);

describe("checkInputs", () => {
  it("takes a sequence with a state and a mask, and symbolic inputs that leave sizes open", () => {
    expect(() =>
      checkInputs(layer, x(), { initialState: tf.zeros([4, 5]), mask: tf.ones([4, 6]), training: true }),
    ).not.toThrow();
    expect(() => checkInputs(layer, [x(), tf.zeros([4, 5])], { mask: null })).not.toThrow();
    const symbolic = input({ shape: [null, 3] });
    expect(() => checkInputs(layer, symbolic, { initialState: [input({ shape: [5] })] })).not.toThrow();
  });

  it.each([
    [
      [4, 3],
      "Test: input of test_1 must be of shape [batch, steps, features], got [4, 3]. " +
        "A recurrent layer in front of it needs returnSequences: true.",
    ],
    [[4, 6, 2], "Test: input of test_1 must be of shape [batch, steps, 3] with no size 0, got [4, 6, 2]."],
    [[0, 6, 3], "Test: input of test_1 must be of shape [batch, steps, 3] with no size 0, got [0, 6, 3]."],
    [[4, 0, 3], "Test: input of test_1 must be of shape [batch, steps, 3] with no size 0, got [4, 0, 3]."],
  ])("refuses an input of shape %p", (shape, message) => {
    expect(() => checkInputs(layer, tf.zeros(shape), {})).toThrow(message);
  });

  it("refuses another batch size where the layer keeps states, and an empty list", () => {
    expect(() => checkInputs({ ...layer, batch: 2 }, x(), {})).toThrow(
      "Test: input of test_1 must be of shape [2, steps, 3] with no size 0, got [4, 6, 3].",
    );
    expect(() => checkInputs(layer, [], {})).toThrow("Test: input of test_1 must be a tensor, got undefined.");
  });

  it("refuses a state or a mask of another shape", () => {
    expect(() => checkInputs(layer, x(), { initialState: tf.zeros([4, 6]) })).toThrow(
      "Test: initialState[0] of test_1 must be a tensor of shape [4, 5], got [4, 6].",
    );
    expect(() => checkInputs(layer, x(), { initialState: [[1, 2, 3] as never] })).toThrow(
      "Test: initialState[0] of test_1 must be a tensor of shape [4, 5], got [1, 2, 3].",
    );
    expect(() => checkInputs(layer, x(), { mask: tf.ones([4, 6, 3]) })).toThrow(
      "Test: mask of test_1 must be a tensor of shape [4, 6], got [4, 6, 3].",
    );
    expect(() => checkInputs(layer, [x()], { mask: tf.ones([4, 5]) })).toThrow(
      "shape [4, 6], got [4, 5]. Models of tf.sequential and tf.model hand masks on too far: take sequential or model",
    );
  });

  it("refuses a symbolic input with a state that is not, and the other way around", () => {
    expect(() => checkInputs(layer, input({ shape: [6, 3] }), { initialState: tf.zeros([4, 5]) })).toThrow(
      "Test: initialState[0] of test_1 must be symbolic, as the input is, got a Tensor.",
    );
    expect(() => checkInputs(layer, x(), { initialState: input({ shape: [5] }) })).toThrow(
      "Test: initialState[0] of test_1 must be a tensor, as the input is, got a SymbolicTensor.",
    );
  });

  it("refuses a mask while a model is built, where tfjs would ignore it", () => {
    expect(() => checkInputs(layer, input({ shape: [6, 3] }), { mask: tf.ones([4, 6]) })).toThrow(
      "Test: mask of test_1 must be left out while a model is built, got a Tensor. " +
        "A model takes it from a Masking layer, or an Embedding with maskZero, in front.",
    );
  });

  it("refuses an argument that it does not know", () => {
    expect(() => checkInputs(layer, x(), { initial_state: tf.zeros([4, 5]) } as never)).toThrow(
      'Test: arguments of apply must be among initialState, mask, training, got "initial_state".',
    );
  });
});

describe("checkState", () => {
  it("wants one tensor for each state", () => {
    const two = { ...layer, batch: 4, stateSizes: [5, 5] };
    expect(() => checkState(two, [tf.zeros([4, 5]), tf.zeros([4, 5])], 1)).not.toThrow();
    expect(() => checkState(two, [tf.zeros([4, 5])], 0)).toThrow(
      "Test: initialState of test_1 must be a list of 2 tensors, got 1.",
    );
    expect(() => checkState(layer, [tf.zeros([4, 5]), tf.zeros([4, 5])], 0)).toThrow(
      "Test: initialState of test_1 must be one tensor, got 2.",
    );
  });
});
