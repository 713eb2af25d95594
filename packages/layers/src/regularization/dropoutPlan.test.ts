import { useBackend } from "@seqloom/backend";
import { dropout } from "./Dropout.js";
import { spatialDropout1d } from "./SpatialDropout1D.js";
import { runByPlan, runByTape, stepsOf } from "../testing/planRun.js";

describe("dropoutPlan", () => {
  beforeAll(async () => void (await useBackend()));
  const options = { x: Array.from({ length: 24 }, (_, i) => i + 1), shape: [2, 3, 4] };

  it.each([
    ["Dropout", () => dropout({ rate: 0.5, seed: 3 })],
    ["Dropout with one draw for all rows", () => dropout({ rate: 0.5, noiseShape: [1, null, null], seed: 3 })],
    ["SpatialDropout1D", () => spatialDropout1d({ rate: 0.5, seed: 3 })],
  ])("draws what the tape draws: %s", (_, make) => {
    const planned = runByPlan(make(), options);
    expect(planned).toEqual(runByTape(make(), options));
    expect(planned.output.filter((value) => value === 0).length).toBeGreaterThan(2);
  });

  it("hands the input on outside of training", () => {
    const made = stepsOf(dropout({ rate: 0.5 }), { ...options, training: false });
    if (typeof made === "string") throw new Error(made);
    expect(made.steps.forward).toBeUndefined();
    expect(made.steps.output.numbers).toBe(made.input.numbers);
  });
});
