import { useBackend } from "@seqloom/backend";
import {
  accuracy,
  binaryAccuracy,
  categoricalAccuracy,
  sparseCategoricalAccuracy,
  sparseTopKCategoricalAccuracy,
  topKCategoricalAccuracy,
} from "./accuracyMetrics.js";

beforeAll(() => useBackend("cpu"));

describe("accuracies by their functions", () => {
  it("have the names of Keras, or those given", () => {
    const all = [accuracy, binaryAccuracy, categoricalAccuracy, sparseCategoricalAccuracy];
    expect(all.map((make) => make().name)).toEqual([
      ...["accuracy", "binary_accuracy", "categorical_accuracy", "sparse_categorical_accuracy"],
    ]);
    expect([topKCategoricalAccuracy, sparseTopKCategoricalAccuracy].map((make) => make({ name: "top" }).name)).toEqual([
      ...["top", "top"],
    ]);
  });

  it("refuse a k below 1", () => {
    expect(() => topKCategoricalAccuracy({ k: 0 })).toThrow(
      "topKCategoricalAccuracy: k must be an integer of 1 or more, got 0.",
    );
  });
});
