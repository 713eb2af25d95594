import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { losses } from "../losses/losses.js";
import { MeanMetric } from "./MeanMetric.js";

beforeAll(() => useBackend("cpu"));

describe("MeanMetric", () => {
  it("averages over batches, rows by their weights, and leaves no tensor", async () => {
    const metric = new MeanMetric("mae", losses.mean_absolute_error);
    expect(metric.result()).toBe(0);
    await expectNoTensorLeft(() => {
      metric.update([1, 2], [2, 5], [1, 0]);
      metric.update([[1]], [[4]]);
    });
    expect(metric.result()).toBe(2);
    metric.reset();
    expect(metric.result()).toBe(0);
  });
});
