import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import { activation } from "./Activation.js";
import { runByPlan, runByTape, stepsOf } from "../testing/planRun.js";

describe("activationPlan", () => {
  beforeAll(async () => void (await useBackend()));
  const options = { x: [-1, 0, 0.5, 2, 3, -4], shape: [2, 3] };

  it.each(["linear", "relu", "sigmoid", "tanh", "softmax"] as const)("is as by the tape: %s", (name) => {
    const [planned, taped] = [runByPlan, runByTape].map((run) => run(activation({ activation: name }), options));
    expectClose(planned!.output, taped!.output, { absolute: 1e-6 }); // tfjs's kernels have other roundings
    if (name !== "linear") expectClose(planned!.ofInput!, taped!.ofInput!, { absolute: 1e-6 });
  });

  it("hands the input on where it changes nothing", () => {
    const made = stepsOf(activation({ activation: "linear" }), options);
    if (typeof made === "string") throw new Error(made);
    expect(made.steps.output.numbers).toBe(made.input.numbers);
  });
});
