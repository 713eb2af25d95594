import { linearOperation } from "./linearOperation.js";

describe("linearOperation", () => {
  const call = {
    ...{ batch: 2, steps: 1, features: 1, units: 1, input: Float64Array.of(1, 2), bias: Float64Array.of(7) },
    ...{ kernel: Float64Array.of(3), recurrentKernel: Float64Array.of(5), initialStates: [Float64Array.of(1, 0)] },
  };

  it("is y = x w + h u + b", () => {
    expect([...linearOperation.forward(call).output]).toEqual([3 + 5 + 7, 6 + 7]);
  });

  it("gives the gradients of that", () => {
    const gradients = linearOperation.backward(call, {
      output: Float64Array.of(1, 0),
      states: [Float64Array.of(0, 10)],
    });
    expect(gradients).toEqual({
      ...{ input: Float64Array.of(3, 30), kernel: Float64Array.of(1 + 20), recurrentKernel: Float64Array.of(1) },
      ...{ bias: Float64Array.of(11), initialStates: [Float64Array.of(5, 50)] },
    });
  });
});
