import type { PlannedLayer } from "@seqloom/graph";
import { runPlanSteps } from "./runPlanSteps.js";

/** Doubles its input. */
const doubling: PlannedLayer = {
  planSteps({ input, output }) {
    const place = output(input.shape);
    return {
      output: place,
      forward: () => place.numbers.values.set(input.numbers.values.map((x) => 2 * x)),
      backward: () => input.gradient?.values.set(place.gradient!.values.map((dy) => 2 * dy)),
    };
  },
};

describe("runPlanSteps", () => {
  const input = { shape: [2], values: Float32Array.of(1, 3) };

  it("runs both passes", () => {
    expect(runPlanSteps(doubling, input, () => Float32Array.of(10, 20))).toEqual({
      ...{ output: Float32Array.of(2, 6), shape: [2], gradient: Float32Array.of(20, 40), ofWeights: [] },
    });
  });

  it("throws the reason why there are no steps", () => {
    expect(() => runPlanSteps({ planSteps: () => "no reason" }, input, () => input.values)).toThrow("no reason");
  });
});
