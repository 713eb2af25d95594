import { useBackend } from "@seqloom/backend";
import { stepsOfInputs } from "../testing/inputsRun.js";
import { maximum } from "./Maximum.js";

describe("extremumPlan", () => {
  beforeAll(async () => void (await useBackend()));

  it("reads its inputs anew in each pass", () => {
    const inputs = [3, 2].map((value) => ({ x: [value], shape: [1, 1] }));
    const made = stepsOfInputs(maximum(), { inputs });
    if (typeof made === "string") throw new Error(made);
    const results = [3, 5].map((value) => {
      made.places[0]!.numbers.values[0] = value;
      made.steps.forward!();
      return made.steps.output.numbers.values[0];
    });
    expect(results).toEqual([3, 5]);
  });
});
