import { useBackend } from "@seqloom/backend";
import { readLosses } from "../compile/readLosses.js";
import { readMetrics } from "../compile/readMetrics.js";
import { planOutput } from "../testing/planOutput.js";
import { Measures } from "./Measures.js";

const column = (values: number[], shape: readonly number[]) =>
  ({ values: Float32Array.from(values), shape, dtype: "float32" }) as const;

describe("Measures", () => {
  beforeAll(async () => void (await useBackend()));

  it("adds up the losses of the outputs, and has each metric", () => {
    const names = ["a", "b"];
    const outputs = [planOutput([1, 2], [2, 1]), planOutput([3, 5], [2, 1])];
    const compiled = {
      losses: readLosses({ a: "mse", b: "mae" }, { a: 2, b: 1 }, names),
      metrics: readMetrics({ b: ["mse", "auc"] }, undefined, names),
    };
    const y = [column([0, 0], [2, 1]), column([0, 1], [2, 1])];
    const batch = { x: [], y, size: 2 };
    const measures = new Measures(compiled, outputs, batch);
    expect(measures.compute(batch)).toEqual({
      loss: 2 * 2.5 + 3.5,
      losses: [2.5, 3.5],
      metrics: [{ value: 12.5, weight: 2 }],
    });
    measures.count(batch);
    expect(compiled.metrics[1]!.metric!.result()).toBeCloseTo(0.5, 5); // both predictions lie above all thresholds
  });

  it("leaves the gradient of an output without a loss at 0", () => {
    const outputs = [planOutput([1], [1, 1]), planOutput([3], [1, 1])];
    outputs[1]!.gradient!.values.fill(7);
    const compiled = { losses: readLosses(["mse", null], undefined, ["a", "b"]), metrics: [] };
    const batch = { x: [], y: [column([0], [1, 1]), column([0], [1, 1])], size: 1 };
    expect(new Measures(compiled, outputs, batch).compute(batch)).toEqual({ loss: 1, losses: [1], metrics: [] });
    expect(Array.from(outputs[1]!.gradient!.values)).toEqual([0]);
  });
});
