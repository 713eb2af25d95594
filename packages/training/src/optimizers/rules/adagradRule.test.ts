import { expectClose } from "@seqloom/testing";
import { optimizerSteps } from "../../testing/optimizerSteps.js";
import { BACKENDS, startBackend } from "../../testing/startBackend.js";
import { adagrad } from "../optimizers.js";
import { adagradRule } from "./adagradRule.js";

describe.each(BACKENDS)("adagradRule on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("keeps the sum of squares", () => {
    expect(adagradRule({ initialAccumulatorValue: 0.5, epsilon: 1e-7 }).slots.map(({ name }) => name)).toEqual([
      "accumulator",
    ]);
  });

  it("takes the step of the formula", () => {
    const [first] = optimizerSteps(adagrad({ learningRate: 0.1, initialAccumulatorValue: 0.5 }));
    expectClose(first!, [1 - step(0.1), -2 - step(0.5)]);
    function step(g: number): number {
      return (0.1 * g) / Math.sqrt(0.5 + g * g + 1e-7);
    }
  });
});
