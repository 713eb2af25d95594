import { MinMaxScaler } from "./MinMaxScaler.js";

describe("MinMaxScaler", () => {
  const rows = [[10, 7], [20, 7], [30, 7]]; // prettier-ignore

  it("fills 0 to 1, puts a constant feature at 0, and lets later rows fall outside", () => {
    const scaler = new MinMaxScaler().fit(rows);
    expect([...scaler.transform([[10, 7], [25, 7], [40, 8]]).data]).toEqual([0, 0, 0.75, 0, 1.5, 1]); // prettier-ignore
  });

  it("clips to featureRange on demand, in transform alone", () => {
    const scaler = new MinMaxScaler({ featureRange: [-1, 1], clip: true }).fit(rows);
    expect([...scaler.transform([[0, 7], [40, 9]]).data]).toEqual([-1, -1, 1, 1]); // prettier-ignore
    expect([...scaler.inverseTransform([[2, -1]]).data]).toEqual([40, 7]);
  });

  it("forgets at fit what it knew, and adds to it at partialFit", () => {
    const scaler = new MinMaxScaler().fit(rows).fit([[0, 1]]);
    expect([scaler.nSamplesSeen, scaler.dataMax]).toEqual([1, Float64Array.of(0, 1)]);
    scaler.partialFit([[5, 5]]);
    expect([scaler.nSamplesSeen, scaler.dataMin, scaler.dataMax]).toEqual([2, Float64Array.of(0, 1), Float64Array.of(5, 5)]); // prettier-ignore
    expect(() => scaler.partialFit([[1]])).toThrow("MinMaxScaler.partialFit: features of rows must be 2");
  });

  it("refuses a range that is none, as scikit-learn does", () => {
    for (const featureRange of [[1, 0], [1, 1], [0], [0, NaN]]) {
      // prettier-ignore
      expect(() => new MinMaxScaler({ featureRange: featureRange as [number, number] })).toThrow(
        "MinMaxScaler: featureRange must be two numbers, the first below the second, got",
      );
    }
  });
});
