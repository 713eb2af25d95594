import { expectGradients } from "./expectGradients.js";
import { linearOperation } from "./linearOperation.js";
import type { TestedGradients } from "./recurrentTypes.js";

describe("expectGradients", () => {
  const call = {
    ...{ batch: 2, steps: 1, features: 1, units: 1, input: Float64Array.of(1, 2), bias: Float64Array.of(7) },
    ...{ kernel: Float64Array.of(3), recurrentKernel: Float64Array.of(5), initialStates: [Float64Array.of(1, 0)] },
  };
  const trial = { call, gradients: { output: Float64Array.of(1, -2), states: [Float64Array.of(0.5, 10)] } };

  it("accepts right gradients", () => {
    expect(() => expectGradients(linearOperation, trial)).not.toThrow();
  });

  it.each(["input", "kernel", "recurrentKernel", "bias", "initialStates"] as const)("finds a wrong %s", (name) => {
    const kernel = {
      ...linearOperation,
      backward(handle: unknown): TestedGradients<Float64Array> {
        const right = linearOperation.backward(handle, trial.gradients);
        const double = (array: Float64Array) => array.map((value) => 2 * value);
        if (name === "initialStates") return { ...right, initialStates: right.initialStates.map(double) };
        return { ...right, [name]: double(right[name]!) };
      },
    };
    expect(() => expectGradients(kernel, trial)).toThrow(`the gradient by ${name}`);
  });
});
