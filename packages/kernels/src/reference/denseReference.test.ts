import { denseReference } from "./denseReference.js";

describe("denseReference", () => {
  const call = {
    ...{ batch: 2, features: 3, units: 2, input: Float64Array.of(1, 2, 3, 4, 5, 6) },
    ...{ kernel: Float64Array.of(1, 10, 2, 20, 3, 30), bias: Float64Array.of(100, 200) },
  };

  it("multiplies each row of the input with the columns of the kernel", () => {
    const first = 1 + 4 + 9;
    const second = 4 + 10 + 18;
    expect([...denseReference.forward(call)]).toEqual([100 + first, 200 + 10 * first, 100 + second, 200 + 10 * second]);
  });

  it("gives the gradients of input, kernel and bias", () => {
    const { input, kernel, bias } = denseReference.backward(call, Float64Array.of(1, 0, 0, 2));
    expect([...input!]).toEqual([1, 2, 3, 20, 40, 60]);
    expect([...kernel!]).toEqual([1, 8, 2, 10, 3, 12]);
    expect([...bias!]).toEqual([1, 2]);
  });
});
