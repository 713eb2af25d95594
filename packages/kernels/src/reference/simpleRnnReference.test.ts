import { expectClose, expectGradients, recurrentTrials } from "@seqloom/testing";
import fc from "fast-check";
import { simpleRnnReference } from "./simpleRnnReference.js";

describe("simpleRnnReference", () => {
  const call = {
    ...{ batch: 1, steps: 2, features: 1, units: 1, input: Float64Array.of(0.5, -1), bias: Float64Array.of(0.1) },
    ...{ kernel: Float64Array.of(0.8), recurrentKernel: Float64Array.of(-0.6), returnSequences: true },
  };
  const h1 = Math.tanh(0.8 * 0.5 + 0.1);
  const h2 = Math.tanh(0.8 * -1 - 0.6 * h1 + 0.1);

  it("follows its formula over two steps", () => {
    const { output, states } = simpleRnnReference.forward(call);
    expectClose(output, [h1, h2], { absolute: 1e-15 });
    expect(states).toEqual([output.subarray(1)]);
  });

  it("goes back through two steps by the chain rule", () => {
    const { handle } = simpleRnnReference.forward(call);
    const gradients = simpleRnnReference.backward(handle!, { output: Float64Array.of(0, 1) });
    const d2 = 1 - h2 ** 2;
    const d1 = d2 * -0.6 * (1 - h1 ** 2);
    expectClose(gradients.input!, [d1 * 0.8, d2 * 0.8], { absolute: 1e-15 });
    expectClose(gradients.kernel, [d1 * 0.5 + d2 * -1], { absolute: 1e-15 });
    expectClose(gradients.recurrentKernel, [d2 * h1], { absolute: 1e-15 });
    expectClose(gradients.bias!, [d1 + d2], { absolute: 1e-15 });
    expectClose(gradients.initialStates[0]!, [d1 * -0.6], { absolute: 1e-15 });
  });

  it("has the gradients that differences show, for any masks, dropout and settings", () => {
    fc.assert(
      fc.property(recurrentTrials("simpleRnn", { activations: ["linear", "tanh", "sigmoid"] }), (trial) => {
        expectGradients(simpleRnnReference, trial);
      }),
      { numRuns: 30 },
    );
  });
});
