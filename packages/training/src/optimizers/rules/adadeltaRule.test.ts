import { expectClose } from "@seqloom/testing";
import { optimizerSteps } from "../../testing/optimizerSteps.js";
import { BACKENDS, startBackend } from "../../testing/startBackend.js";
import { adadelta } from "../optimizers.js";
import { adadeltaRule } from "./adadeltaRule.js";

describe.each(BACKENDS)("adadeltaRule on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("keeps the means of both squares", () => {
    expect(adadeltaRule({ rho: 0.95, epsilon: 1e-7 }).slots.map(({ name }) => name)).toEqual([
      "accum_grad",
      "accum_var",
    ]);
  });

  it("takes the step of the formula", () => {
    const [first] = optimizerSteps(adadelta({ learningRate: 1 }));
    expectClose(first!, [1 - step(0.1), -2 - step(0.5)]);
    function step(g: number): number {
      return (g * Math.sqrt(1e-7)) / Math.sqrt(0.05 * g * g + 1e-7); // tfjs leaves out this g²
    }
  });
});
