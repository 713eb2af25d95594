import { auc } from "../metrics/auc.js";
import { binaryAccuracy } from "../metrics/accuracyMetrics.js";
import { readMetrics } from "./readMetrics.js";

describe("readMetrics", () => {
  it("parts means from metrics that keep counts", () => {
    const metrics = [binaryAccuracy({ threshold: 0.3 }), auc(), "recall", "mae"];
    expect(
      readMetrics(metrics, undefined, ["a"]).map(({ name, call, metric }) => [name, Boolean(call), Boolean(metric)]),
    ).toEqual([
      ["binary_accuracy", true, false],
      ["auc", false, true],
      ["recall", false, true],
      ["mae", true, false],
    ]);
  });

  it("numbers names from their second time on, and weighs those that clash", () => {
    const names = (...given: Parameters<typeof readMetrics>) => readMetrics(...given).map(({ name }) => name);
    expect(names(["acc", "mae", "acc", "acc"], undefined, ["a"])).toEqual(["acc", "mae", "acc_1", "acc_2"]);
    expect(names(["acc"], ["acc", "acc", "mse"], ["a"])).toEqual(["acc", "weighted_acc", "weighted_acc_1", "mse"]);
  });

  it("gives each output a metric of its own where one name or class stands for all", () => {
    const [first, second] = readMetrics("auc", undefined, ["a", "b"]);
    expect(first!.metric).not.toBe(second!.metric);
    expect(() => readMetrics(auc(), undefined, ["a", "b"])).toThrow(
      "compile: metrics must be an object of its own, since its counts would mix",
    );
  });
});
