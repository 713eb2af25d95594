import { metricConfig, withConfig } from "./metricConfig.js";

describe("withConfig", () => {
  it("keeps how a metric was made, in a copy", () => {
    const options = { name: "mine" };
    const metric = withConfig("auc", options, {});
    options.name = "other";
    expect(metricConfig(metric)).toEqual({ className: "auc", config: { name: "mine" } });
    expect(metricConfig(withConfig("auc", undefined, {}))).toEqual({ className: "auc", config: {} });
  });
});

describe("metricConfig", () => {
  it("knows nothing of other objects", () => {
    expect(metricConfig({})).toBeUndefined();
  });
});
