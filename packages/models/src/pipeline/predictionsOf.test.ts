import { MinMaxScaler } from "@seqloom/timeseries";
import { predictionsOf } from "./predictionsOf.js";

const output = (data: number[], shape: number[]) => ({ data: Float32Array.from(data), shape });
const y = new MinMaxScaler().fit([[0, 100], [10, 300]]); // prettier-ignore

describe("predictionsOf", () => {
  it("names the most probable label", () => {
    const [first, second] = predictionsOf({ labels: ["a", "b", "c"] }, output([0.25, 0.5, 0.25, 1, 0, 0], [2, 3]));
    expect(first).toEqual({
      label: "b",
      probability: 0.5,
      probabilities: new Map([["a", 0.25], ["b", 0.5], ["c", 0.25]]), // prettier-ignore
      values: [0.25, 0.5, 0.25],
    });
    expect(second!.label).toBe("a");
  });

  it("takes a single column as the probability of the second label", () => {
    const [yes, no] = predictionsOf({ labels: ["no", "yes"] }, output([0.75, 0.25], [2, 1]));
    expect([yes!.label, yes!.probability, no!.label, no!.probability]).toEqual(["yes", 0.75, "no", 0.75]);
    expect(no!.probabilities!.get("yes")).toBe(0.25);
  });

  it("brings numbers back into their unit, all columns or one", () => {
    expect(predictionsOf({ scaler: { x: y, y } }, output([0.5, 0.5], [1, 2]))).toEqual([{ values: [5, 200] }]);
    expect(predictionsOf({ scaler: { y }, target: 1 }, output([0, 0.5, 1], [3, 1]))).toEqual([{ values: [100] }, { values: [200] }, { values: [300] }]); // prettier-ignore
    expect(predictionsOf({ scaler: { x: y } }, output([0.5], [1, 1]))).toEqual([{ values: [0.5] }]);
  });
});
