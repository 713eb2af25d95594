import { rootMeanSquaredError } from "./rootMeanSquaredError.js";

describe("rootMeanSquaredError", () => {
  it("is the root of the mean over all batches", () => {
    const metric = rootMeanSquaredError({ name: "rmse" });
    metric.update([0, 0], [3, 4]);
    metric.update([0], [Math.sqrt(2)]);
    expect(metric.result()).toBeCloseTo(3);
    expect(metric.name).toBe("rmse");
    metric.reset();
    expect(metric.result()).toBe(0);
  });
});
