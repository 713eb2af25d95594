import { reverseSteps } from "./reverseSteps.js";

describe("reverseSteps", () => {
  it("turns the steps of each sequence, and turned twice they are as before", () => {
    const sequences = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12); // [2, 3, 2]
    const turned = new Float32Array(12);
    reverseSteps(turned, sequences, 3, 2);
    expect([...turned]).toEqual([5, 6, 3, 4, 1, 2, 11, 12, 9, 10, 7, 8]);
    const again = new Float32Array(12);
    reverseSteps(again, turned, 3, 2);
    expect(again).toEqual(sequences);
  });
});
