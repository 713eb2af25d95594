import { useBackend } from "@seqloom/backend";
import { embedding } from "./Embedding.js";
import { runByPlan, runByTape, stepsOf } from "../testing/planRun.js";

describe("embeddingPlan", () => {
  beforeAll(async () => void (await useBackend()));
  const options = { x: [1, 0, 2, 2, 2, 0], shape: [2, 3], ids: true };
  const make = (maskZero = false) => embedding({ inputDim: 4, outputDim: 3, seed: 1, maskZero });

  it("gives the bits of the tape", () => {
    expect(runByPlan(make(), options)).toEqual(runByTape(make(), options));
  });

  it("masks id 0", () => {
    const made = stepsOf(make(true), options);
    if (typeof made === "string") throw new Error(made);
    made.steps.forward!();
    expect(Array.from(made.steps.output.mask!)).toEqual([1, 0, 1, 1, 1, 0]);
  });

  it("names an id that is not in the table", () => {
    expect(() => runByPlan(make(), { ...options, x: [1, 0, 4, 2, 2, 0] })).toThrow(
      /id \[0, 2\] .* from 0 to 3.* got 4/,
    );
  });

  it("refuses ids that have a gradient", () => {
    expect(stepsOf(make(), { ...options, ids: false })).toBe("its ids come out of trained weights");
  });
});
