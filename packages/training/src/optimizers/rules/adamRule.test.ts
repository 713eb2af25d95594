import { expectClose } from "@seqloom/testing";
import { optimizerSteps } from "../../testing/optimizerSteps.js";
import { BACKENDS, startBackend } from "../../testing/startBackend.js";
import { adam } from "../optimizers.js";
import { adamRule } from "./adamRule.js";

describe.each(BACKENDS)("adamRule on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("keeps both moments, and with amsgrad the largest of the second", () => {
    expect(adamRule({ beta1: 0.9, beta2: 0.999, epsilon: 1e-7, amsgrad: true }).slots.map(({ name }) => name)).toEqual([
      "m",
      "v",
      "vHat",
    ]);
  });

  it("takes the step of the formula", () => {
    const [first] = optimizerSteps(adam({ learningRate: 0.1, epsilon: 0.01 }));
    expectClose(first!, [1 - step(0.1), -2 - step(0.5)]);
    function step(g: number): number {
      return (0.1 * Math.sqrt(0.001) * g) / (Math.sqrt(0.001 * g * g) + 0.01); // tfjs adds epsilon to g itself
    }
  });

  it("divides by the largest mean square so far with amsgrad", () => {
    const settings = { learningRate: 0.1, beta1: 0, beta2: 0 };
    const [, second] = optimizerSteps(adam({ ...settings, amsgrad: true })); // gradients 0.5, then 0
    const [, plain] = optimizerSteps(adam(settings));
    expectClose([second![1]!, plain![1]!], [-2.1, -2.1]);
    const lasts = [optimizerSteps(adam({ ...settings, amsgrad: true })), optimizerSteps(adam(settings))];
    const step = 1 / 3 - 0.5; // gradient of the third step, under the root of 0.5² with amsgrad
    expectClose([lasts[0]![2]![1]!, lasts[1]![2]![1]!], [-2.1 - (0.1 * step) / 0.5, -2]);
  });
});
