import { expectClose } from "@seqloom/testing";
import { optimizerSteps } from "../../testing/optimizerSteps.js";
import { BACKENDS, startBackend } from "../../testing/startBackend.js";
import { adamax } from "../optimizers.js";
import { adamaxRule } from "./adamaxRule.js";

describe.each(BACKENDS)("adamaxRule on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("keeps the mean and the largest gradient", () => {
    expect(adamaxRule({ beta1: 0.9, beta2: 0.999, epsilon: 1e-7 }).slots.map(({ name }) => name)).toEqual(["m", "v"]);
  });

  it("takes the step of the formula", () => {
    const [first] = optimizerSteps(adamax({ learningRate: 0.1, epsilon: 0.01 }));
    expectClose(first!, [1 - step(0.1), -2 - step(0.5)]);
    function step(g: number): number {
      return (0.1 * g) / (g + 0.01);
    }
  });
});
