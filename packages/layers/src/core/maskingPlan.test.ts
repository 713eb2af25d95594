import { useBackend } from "@seqloom/backend";
import { runByPlan, runByTape, stepsOf } from "../testing/planRun.js";
import { masking } from "./Masking.js";
import { maskingPlan } from "./maskingPlan.js";

describe("maskingPlan", () => {
  beforeAll(async () => void (await useBackend()));
  const options = { x: [0.1, 0.1, 1, 0.1, 2, 3, 0.1, 0.1], shape: [2, 2, 2] };

  it("gives the bits of the tape, and marks the padding", () => {
    const make = () => masking({ maskValue: 0.1 });
    expect(runByPlan(make(), options)).toEqual(runByTape(make(), options));
    const made = stepsOf(make(), options);
    if (typeof made === "string") throw new Error(made);
    made.steps.forward!();
    expect(Array.from(made.steps.output.mask!)).toEqual([0, 1, 1, 0]);
  });

  it("has no steps for an input without steps", () => {
    expect(maskingPlan(0, { input: { shape: [2, 3] } } as never)).toBe(
      "its input is not of shape [batch, steps, features]",
    );
  });
});
