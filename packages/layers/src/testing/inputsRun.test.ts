import { useBackend } from "@seqloom/backend";
import { add } from "../merging/Add.js";
import { expectInputsAsTape, stepsOfInputs } from "./inputsRun.js";

const inputs = [3, 2].map((value) => ({ x: [value], shape: [1, 1] }));

describe("stepsOfInputs", () => {
  beforeAll(async () => void (await useBackend()));

  it("gives the steps, and each input a gradient of its own", () => {
    const made = stepsOfInputs(add(), { inputs });
    if (typeof made === "string") throw new Error(made);
    made.steps.output.gradient!.values[0] = 4;
    made.steps.backward!();
    expect(made.places.map(({ gradient }) => gradient.values[0])).toEqual([4, 4]);
  });
});

describe("expectInputsAsTape", () => {
  it("sees another output", () => {
    const layer = Object.assign(add(), { planSteps: () => "none" });
    expectInputsAsTape(() => add(), { inputs });
    expect(() => expectInputsAsTape(() => layer, { inputs })).toThrow("none");
  });
});
