import { expectClose, expectGradients, recurrentTrials } from "@seqloom/testing";
import fc from "fast-check";
import { gruReference } from "./gruReference.js";

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describe("gruReference", () => {
  const sizes = { batch: 1, steps: 1, features: 1, units: 1, input: Float64Array.of(2) };
  const call = {
    ...{ ...sizes, initialStates: [Float64Array.of(0.5)] },
    kernel: Float64Array.of(0.1, 0.2, 0.3), // z r h
    recurrentKernel: Float64Array.of(-0.5, 0.6, -0.7),
  };
  const twoBiases = Float64Array.of(0.01, 0.02, 0.03, 0.04, 0.05, 0.06);

  it("resets after the recurrent product by default, with a bias inside", () => {
    const { output, states } = gruReference.forward({ ...call, bias: twoBiases });
    const z = sigmoid(0.2 - 0.25 + 0.01 + 0.04);
    const r = sigmoid(0.4 + 0.3 + 0.02 + 0.05);
    const g = Math.tanh(0.6 + 0.03 + r * (-0.35 + 0.06));
    expectClose(output, [z * 0.5 + (1 - z) * g], { absolute: 1e-15 });
    expect(states).toEqual([output]);
  });

  it("resets before the recurrent product when asked", () => {
    const { output } = gruReference.forward({ ...call, bias: twoBiases.subarray(0, 3), resetAfter: false });
    const z = sigmoid(0.2 - 0.25 + 0.01);
    const r = sigmoid(0.4 + 0.3 + 0.02);
    const g = Math.tanh(0.6 + 0.03 + r * 0.5 * -0.7);
    expectClose(output, [z * 0.5 + (1 - z) * g], { absolute: 1e-15 });
  });

  it.each([true, false])("mixes with the h without dropout, resetAfter %s", (resetAfter) => {
    const { output } = gruReference.forward({ ...call, resetAfter, recurrentDropout: Float64Array.of(0, 0, 0) });
    const z = sigmoid(0.2);
    expectClose(output, [z * 0.5 + (1 - z) * Math.tanh(0.6)], { absolute: 1e-15 });
  });

  it("has the gradients that differences show, for any masks, dropout and settings", () => {
    // No linear gates: states that multiply each other grow past what differences can tell.
    const smooth = { activations: ["linear", "tanh", "sigmoid"], recurrentActivations: ["tanh", "sigmoid"] } as const;
    fc.assert(
      fc.property(recurrentTrials("gru", smooth), (trial) => {
        expectGradients(gruReference, trial);
      }),
      { numRuns: 40 },
    );
  });
});
