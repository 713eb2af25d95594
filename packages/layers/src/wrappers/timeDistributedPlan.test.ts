import { useBackend } from "@seqloom/backend";
import { dense } from "../core/Dense.js";
import { flatten } from "../reshaping/Flatten.js";
import { batchNormalization } from "../normalization/BatchNormalization.js";
import { expectPlanAsTape } from "../testing/expectPlanAsTape.js";
import { stepsOf } from "../testing/planRun.js";
import { timeDistributed } from "./TimeDistributed.js";
import { timeDistributedPlan } from "./timeDistributedPlan.js";

describe("timeDistributedPlan", () => {
  beforeAll(async () => void (await useBackend()));
  const options = { x: Array.from({ length: 24 }, (_, i) => Math.sin(i)), shape: [2, 3, 4] };

  it("is as by the tape, and hands the mask on", () => {
    const make = () => timeDistributed({ layer: dense({ units: 2, activation: "tanh", seed: 1 }) });
    expectPlanAsTape(make, options);
    const made = stepsOf(make(), { ...options, mask: [1, 1, 0, 1, 0, 0] });
    if (typeof made === "string") throw new Error(made);
    expect(made.steps.output.shape).toEqual([2, 3, 2]);
    expect(Array.from(made.steps.output.mask!)).toEqual([1, 1, 0, 1, 0, 0]);
  });

  it("hands on what its layer only reshapes", () => {
    const made = stepsOf(timeDistributed({ layer: flatten() }), { ...options, shape: [2, 3, 2, 2] });
    if (typeof made === "string") throw new Error(made);
    expect(made.steps.output.shape).toEqual([2, 3, 4]);
    expect(made.steps.output.numbers).toBe(made.input.numbers);
  });

  it("says why its layer has no plan", () => {
    const reason = "its layer computes one step after the other";
    expect(stepsOf(timeDistributed({ layer: batchNormalization() }), options)).toBe(reason);
    expect(timeDistributedPlan({}, false, {} as never)).toBe("its layer: there is no plan for this class");
  });
});
