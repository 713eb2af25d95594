import * as training from "../index.js";
import type { NamedMetric } from "./Metric.js";
import { metricConfig } from "./metricConfig.js";
import { metricClasses, metricFromConfig } from "./metricFromConfig.js";

const options: Readonly<Record<string, object>> = {
  binaryAccuracy: { threshold: 0.4 },
  auc: { curve: "PR", name: "area" },
  precision: { thresholds: 0.7 },
  fBetaScore: { beta: 2, average: "macro" },
  sensitivityAtSpecificity: { specificity: 0.5 },
  specificityAtSensitivity: { sensitivity: 0.5 },
  precisionAtRecall: { recall: 0.5 },
  recallAtPrecision: { precision: 0.5 },
  topKCategoricalAccuracy: { k: 2 },
};

/** Functions of this package that make metrics. */
const names = Object.keys(training).filter((name) => {
  const table = (training as Record<string, unknown>)[name];
  if (typeof table !== "function" || /^[A-Z]/.test(name)) return false;
  return /^(\w*[aA]ccuracy|auc|\w+Score|precision\w*|recall\w*|(true|false)\w+|s\w+At\w+|rootMean\w+)$/.test(name);
});

describe("metricFromConfig", () => {
  it.each(names)("makes the metric again that %s made", (name) => {
    const make = (training as unknown as Record<string, (given?: object) => NamedMetric>)[name]!;
    const metric = make(options[name]);
    const saved = structuredClone(metricConfig(metric)!);
    expect(saved).toEqual({ className: name, config: options[name] ?? {} });
    const again = metricFromConfig(saved)!;
    expect(again).not.toBe(metric);
    expect(again.name).toBe(metric.name);
    expect(again.constructor).toBe(metric.constructor);
  });

  it("knows all of them", () => {
    expect(names).toHaveLength(21);
  });

  it("knows no others", () => {
    expect(metricFromConfig({ className: "toString", config: {} })).toBeUndefined();
    expect(metricConfig({ update() {}, result: () => 0, reset() {} })).toBeUndefined();
  });
});

describe("metricClasses", () => {
  it("has each of them under the name of its class in Keras", () => {
    expect(Object.keys(metricClasses).map((name) => name.toLowerCase()).sort()).toEqual(names.map((name) => name.toLowerCase()).sort()); // prettier-ignore
  });
});
