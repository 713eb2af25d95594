import { largeCall } from "./largeCall.js";

describe("largeCall", () => {
  it("has the same numbers in float32 and float64, and the same each time", () => {
    const single = largeCall("gru", Float32Array);
    expect(largeCall("gru", Float32Array)).toEqual(single);
    const double = largeCall("gru", Float64Array);
    expect(Float32Array.from(double.call.input)).toEqual(single.call.input);
    expect(Array.from(double.gradients.output)).toEqual(Array.from(single.gradients.output));
  });

  it("masks some steps", () => {
    const { mask = [] } = largeCall("lstm", Float32Array).call;
    expect(new Set(mask)).toEqual(new Set([0, 1]));
  });
});
