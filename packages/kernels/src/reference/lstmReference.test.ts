import { expectClose, expectGradients, recurrentTrials } from "@seqloom/testing";
import fc from "fast-check";
import { lstmReference } from "./lstmReference.js";

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describe("lstmReference", () => {
  const sizes = { batch: 1, steps: 1, features: 1, units: 1, input: Float64Array.of(2) };
  const call = {
    ...{ ...sizes, initialStates: [Float64Array.of(0.5), Float64Array.of(-0.3)] },
    kernel: Float64Array.of(0.1, 0.2, 0.3, 0.4), // i f c o
    recurrentKernel: Float64Array.of(-0.5, 0.6, -0.7, 0.8),
    bias: Float64Array.of(0.01, 1, -0.02, 0.03),
  };

  it("follows its formulas, gates in the order i f c o", () => {
    const { output, states } = lstmReference.forward(call);
    const i = sigmoid(0.2 - 0.25 + 0.01);
    const f = sigmoid(0.4 + 0.3 + 1);
    const g = Math.tanh(0.6 - 0.35 - 0.02);
    const o = sigmoid(0.8 + 0.4 + 0.03);
    const c = f * -0.3 + i * g;
    expectClose(output, [o * Math.tanh(c)], { absolute: 1e-15 });
    expectClose(states[1]!, [c], { absolute: 1e-15 });
    expect(states[0]).toEqual(output);
  });

  it("uses the dropout multipliers of each gate, and none on c", () => {
    const inputDropout = Float64Array.of(0, 2, 2, 0);
    const recurrentDropout = Float64Array.of(2, 0, 0, 2);
    const i = sigmoid(-0.5 + 0.01);
    const f = sigmoid(0.8 + 1);
    const g = Math.tanh(1.2 - 0.02);
    const o = sigmoid(0.8 + 0.03);
    const { output } = lstmReference.forward({ ...call, inputDropout, recurrentDropout });
    expectClose(output, [o * Math.tanh(f * -0.3 + i * g)], { absolute: 1e-15 });
  });

  it("has the gradients that differences show, for any masks, dropout and settings", () => {
    // No linear gates: states that multiply each other grow past what differences can tell.
    const smooth = { activations: ["linear", "tanh", "sigmoid"], recurrentActivations: ["tanh", "sigmoid"] } as const;
    fc.assert(
      fc.property(recurrentTrials("lstm", smooth), (trial) => {
        expectGradients(lstmReference, trial);
      }),
      { numRuns: 30 },
    );
  });
});
