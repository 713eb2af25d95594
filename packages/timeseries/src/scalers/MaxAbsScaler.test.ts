import { MaxAbsScaler } from "./MaxAbsScaler.js";

describe("MaxAbsScaler", () => {
  it("divides by the largest absolute value, also over pieces", () => {
    const scaler = new MaxAbsScaler().partialFit([[1, 0]]).partialFit([[-4, 0]]);
    expect([...scaler.transform([[2, 3]]).data]).toEqual([0.5, 3]);
    expect(scaler.nSamplesSeen).toBe(2);
  });

  it("clips to -1 and 1 on demand", () => {
    expect([...new MaxAbsScaler({ clip: true }).fit([[2]]).transform([[-5], [1], [3]]).data]).toEqual([-1, 0.5, 1]);
  });
});
