import { r2Score } from "./r2Score.js";

const y = [[1, 5], [4, 1], [3, 2], [8, 2]]; // prettier-ignore
const p = [[2, 4], [4, 2], [4, 2], [7, 1]]; // prettier-ignore

describe("r2Score", () => {
  // Keras 3.15.1
  it.each([
    [{}, 0.775640965],
    [{ classAggregation: "variance_weighted_average" }, 0.828571439],
    [{ numRegressors: 2 }, 0.68589735],
  ] as const)("is that of Keras with %j", (options, expected) => {
    const metric = r2Score(options);
    metric.update(y, p);
    expect(metric.result()).toBeCloseTo(expected, 5);
  });

  it("gives a list of the outputs, and says so", () => {
    const metric = r2Score({ classAggregation: "none" });
    metric.update(y, p);
    expect(metric.result()).toHaveLength(2);
    expect(metric.givesList).toBe(true);
  });

  it("is 0 where targets do not vary, as in Keras", () => {
    const metric = r2Score();
    metric.update([[1], [1]], [[1], [2]]);
    expect(metric.result()).toBe(0);
  });
});
