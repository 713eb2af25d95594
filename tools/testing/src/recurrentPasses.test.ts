import { type RecurrentCase, recurrentPasses } from "./recurrentPasses.js";

const array = (...data: number[]) => ({ shape: [1, data.length], data });
const given = {
  ...{ x: { shape: [1, 2, 1], data: [1, "NaN"] }, mask: array(1, 0), initial_state: null },
  ...{ outputs: [array(5)], dy: [array(6)] },
  grads: { x: array(1, 2), weights: [array(3), array(4)], initial_state: null },
};
const config = { activation: "hard_sigmoid", return_sequences: false, go_backwards: true, zero_output_for_mask: false };
const weights = [{ value: array(2) }, { value: array(3) }];
const layer = { class_name: "SimpleRNN", config };

describe("recurrentPasses", () => {
  it("turns a case into a call, gradients and what to expect", () => {
    const [pass, ...others] = recurrentPasses({ name: "a", layer, weights, ...given }, Float64Array);
    expect(others).toEqual([]);
    expect(pass).toEqual({
      operation: "simpleRnn",
      call: {
        ...{ batch: 1, steps: 2, features: 1, units: 1, input: Float64Array.of(1, NaN), mask: Uint8Array.of(1, 0) },
        ...{ kernel: Float64Array.of(2), recurrentKernel: Float64Array.of(3), activation: "hardSigmoid" },
        ...{ returnSequences: false, goBackwards: true, zeroOutputForMask: false },
      },
      goesOn: false,
      outputGradients: [Float64Array.of(6)],
      results: { output: [5] },
      gradients: { input: [1, 2], kernel: [3], recurrentKernel: [4] },
    });
  });

  it("knows the hard sigmoid of Keras 2", () => {
    const [pass] = recurrentPasses({ name: "a", layer, weights, ...given, keras_major: 2 }, Float64Array);
    expect(pass?.call.activation).toBe("hardSigmoidKeras2");
  });

  it("joins the dropout masks of the gates", () => {
    const masks = { dropout: array(7), recurrent_dropout: [array(1), array(2)] };
    const [pass] = recurrentPasses({ name: "a", layer, weights, ...given, dropout_masks: masks }, Float64Array);
    expect(pass?.call.inputDropout).toEqual(Float64Array.of(7));
    expect(pass?.call.recurrentDropout).toEqual(Float64Array.of(1, 2));
  });

  it("lets the calls of a stateful layer go on, but not over a reset or a given state", () => {
    const calls = [
      { ...given, reset_before: false, states_after: [array(8)] },
      { ...given, reset_before: false },
      { ...given, reset_before: true },
      { ...given, reset_before: false, initial_state: [array(9)] },
    ];
    const passes = recurrentPasses({ name: "a", layer, weights, calls } satisfies RecurrentCase, Float64Array);
    expect(passes.map(({ goesOn }) => goesOn)).toEqual([false, true, false, false]);
    expect(passes[0]?.results).toEqual({ output: [5], "state 0": [8] });
    expect(passes[3]?.call.initialStates).toEqual([Float64Array.of(9)]);
  });

  it("makes two calls of a hard sigmoid curve", () => {
    const curve = { x: array(0, 1), outputs: [array(0.5, 0.7)], keras3_outputs: [array(0.5, 0.6)] };
    const passes = recurrentPasses({ name: "hard_sigmoid_curve", ...curve }, Float64Array);
    expect(passes.map(({ call, results }) => [call.activation, results.output])).toEqual([
      ["hardSigmoidKeras2", [0.5, 0.7]],
      ["hardSigmoid", [0.5, 0.6]],
    ]);
  });

  it("makes none of a layer that is more than one recurrent operation", () => {
    const bidirectional = { class_name: "Bidirectional", config };
    expect(recurrentPasses({ name: "a", layer: bidirectional, weights, ...given }, Float64Array)).toEqual([]);
  });
});
