import { expectClose } from "@seqloom/testing";
import "@tensorflow/tfjs-layers"; // registers the gradients
import { useBackend } from "@seqloom/backend";
import type { LossSettings } from "./formulas.js";
import { type RowLossName, accuracyRules, rowRules } from "./rowRules.js";

beforeAll(() => useBackend("cpu"));

/** A row of a rule, with what the rule says its slopes are and what finite differences say. */
function slopesOf(name: RowLossName, targets: Float32Array, given: readonly number[], settings: LossSettings = {}) {
  const rule = rowRules[name](settings);
  const at = (predictions: readonly number[], slopes = new Float32Array(given.length)) =>
    rule(
      { targets, predictions: Float64Array.from(predictions) as never, begin: 0, end: given.length, index: 0 },
      slopes,
    );
  const slopes = new Float32Array(given.length);
  at(given, slopes);
  const step = 1e-5;
  const differences = given.map((_, place) => {
    const moved = (by: number) => at(given.map((value, i) => (i === place ? value + by : value)));
    return (moved(step) - moved(-step)) / (2 * step);
  });
  return { slopes, differences };
}

describe("rowRules", () => {
  it.each(Object.keys(rowRules) as RowLossName[])("%s has the slopes of its values", (name) => {
    const targets = name.startsWith("sparse") ? Float32Array.of(1) : Float32Array.of(0, 1, 0);
    for (const settings of [
      {},
      { fromLogits: true },
      { labelSmoothing: 0.2 },
      { fromLogits: true, labelSmoothing: 0.2 },
    ]) {
      const { slopes, differences } = slopesOf(name, targets, [0.2, 0.5, 0.1], settings);
      expectClose(slopes, differences);
    }
  });

  it("counts a class that is ignored as 0, without a slope", () => {
    const slopes = Float32Array.of(1, 1);
    const row = { targets: Float32Array.of(-1), predictions: Float32Array.of(0.3, 0.7), begin: 0, end: 2, index: 0 };
    expect(rowRules.sparse_categorical_crossentropy({ ignoreClass: -1 })(row, slopes)).toBe(0);
    expect([...slopes]).toEqual([0, 0]);
  });

  it("is flat where a prediction is cut off", () => {
    const slopes = new Float32Array(2);
    const row = { targets: Float32Array.of(0, 1), predictions: Float32Array.of(0, 1), begin: 0, end: 2, index: 0 };
    expect(rowRules.binary_crossentropy({})(row, slopes)).toBeCloseTo(1e-7, 6);
    expect([...slopes]).toEqual([0, 0]);
  });

  it("passes NaN on", () => {
    const row = { targets: Float32Array.of(0, 1), predictions: Float32Array.of(NaN, 1), begin: 0, end: 2, index: 0 };
    for (const settings of [{}, { fromLogits: true }]) {
      for (const rule of Object.values(rowRules)) expect(rule(settings)(row, new Float32Array(2))).toBeNaN();
    }
  });
});

describe("accuracyRules", () => {
  it("counts what is right", () => {
    const rows = (targets: number[], predictions: number[]) => ({
      ...{ targets: Float32Array.from(targets), predictions: Float32Array.from(predictions) },
      ...{ begin: 0, end: predictions.length, index: 0 },
    });
    expect(accuracyRules.binary(0.5)(rows([1, 0, 1], [0.7, 0.5, 0.2]))).toBeCloseTo(2 / 3);
    expect(accuracyRules.categorical(rows([0, 0, 1], [0.1, 0.2, 0.7]))).toBe(1);
    expect(accuracyRules.categorical(rows([0, 1, 0], [0.1, 0.2, 0.7]))).toBe(0);
    expect(accuracyRules.sparse(rows([2], [0.1, 0.2, 0.7]))).toBe(1);
    expect(accuracyRules.sparse(rows([0], [0.4, 0.4, 0.2]))).toBe(1); // the first of the largest
  });
});
