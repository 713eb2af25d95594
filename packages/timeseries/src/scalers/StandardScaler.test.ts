import { StandardScaler } from "./StandardScaler.js";

describe("StandardScaler", () => {
  it("divides by the standard deviation with the number of rows below it, as NumPy's std", () => {
    const scaler = new StandardScaler().fit([[2], [4], [4], [4], [5], [5], [7], [9]]);
    expect([scaler.mean, scaler.scale]).toEqual([Float64Array.of(5), Float64Array.of(2)]);
    expect([...scaler.transform([[9]]).data]).toEqual([2]);
  });

  it("takes 0.1 in every row for constant, though their mean is not exactly 0.1", () => {
    const scaler = new StandardScaler().fit({ data: new Float64Array(7).fill(0.1), shape: [7, 1] });
    expect(scaler.scale).toEqual(Float64Array.of(1));
  });

  it("leaves out what its options say", () => {
    expect([...new StandardScaler({ withMean: false }).fit([[1], [3]]).transform([[3]]).data]).toEqual([3]);
    expect([...new StandardScaler({ withStd: false }).fit([[1], [3]]).transform([[3]]).data]).toEqual([1]);
  });
});
