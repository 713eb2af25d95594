import { maskedWeights } from "./maskedWeights.js";

describe("maskedWeights", () => {
  const mask = { data: Float32Array.of(1, 0, 1, 1), shape: [2, 2] };
  const weights = { data: Float32Array.of(2, 3), shape: [2] };

  it("gives masked steps the weight 0, the others that of their sample", () => {
    expect(maskedWeights(mask, weights)).toEqual({ data: Float32Array.of(2, 0, 3, 3), shape: [2, 2] });
  });

  it("gives what there is of both", () => {
    expect([maskedWeights(mask, undefined), maskedWeights(undefined, weights)]).toEqual([mask, weights]);
    expect(maskedWeights(undefined, undefined)).toBeUndefined();
  });
});
