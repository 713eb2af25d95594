import { expectClose } from "@seqloom/testing";
import { optimizerSteps } from "../../testing/optimizerSteps.js";
import { BACKENDS, startBackend } from "../../testing/startBackend.js";
import { sgd } from "../optimizers.js";
import { sgdRule } from "./sgdRule.js";

describe.each(BACKENDS)("sgdRule on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("keeps the velocity, where there is momentum", () => {
    expect(sgdRule({ momentum: 0.9, nesterov: false }).slots.map(({ name }) => name)).toEqual(["momentum"]);
  });

  it("takes the step of the formula", () => {
    const [first] = optimizerSteps(sgd({ learningRate: 0.1 }));
    expectClose(first!, [1 - step(0.1), -2 - step(0.5)]);
    function step(g: number): number {
      return 0.1 * g;
    }
  });

  it.each([false, true])("goes on by the momentum, nesterov %s", (nesterov) => {
    const steps = optimizerSteps(sgd({ learningRate: 0.1, momentum: 0.9, nesterov }));
    let [velocity, weight] = [0, 1];
    for (const [i, weights] of steps.entries()) {
      const g = 0.1 * (i + 1);
      velocity = 0.9 * velocity - 0.1 * g;
      weight += nesterov ? 0.9 * velocity - 0.1 * g : velocity;
      expectClose([weights[0]!], [weight]);
    }
  });
});
