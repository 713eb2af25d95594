import { RobustScaler } from "./RobustScaler.js";

describe("RobustScaler", () => {
  it("is not moved by one wild value", () => {
    const scale = (wild: number) => new RobustScaler().fit([[1], [2], [3], [4], [wild]]).transform([[3], [5]]).data;
    expect([...scale(5)]).toEqual([0, 1]);
    expect(scale(1e6)).toEqual(scale(5));
  });

  it("refuses percentages out of order, as scikit-learn does", () => {
    for (const quantileRange of [[80, 20], [-1, 50], [0, 101], [50]]) {
      // prettier-ignore
      expect(() => new RobustScaler({ quantileRange: quantileRange as [number, number] })).toThrow(
        "RobustScaler: quantileRange must be two percentages from 0 to 100, in order, got",
      );
    }
  });
});
