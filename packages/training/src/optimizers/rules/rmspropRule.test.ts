import { expectClose } from "@seqloom/testing";
import { optimizerSteps } from "../../testing/optimizerSteps.js";
import { BACKENDS, startBackend } from "../../testing/startBackend.js";
import { rmsprop } from "../optimizers.js";
import { rmspropRule } from "./rmspropRule.js";

describe.each(BACKENDS)("rmspropRule on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("keeps the mean square, the moment and the mean, where they are wanted", () => {
    expect(
      rmspropRule({ rho: 0.9, momentum: 0.5, epsilon: 1e-7, centered: true }).slots.map(({ name }) => name),
    ).toEqual(["rms", "momentum", "mg"]);
  });

  it("keeps no moment without momentum", () => {
    expect(rmspropRule({ rho: 0.9, momentum: 0, epsilon: 1e-7, centered: false }).slots).toEqual([{ name: "rms" }]);
  });

  it("takes the step of the formula", () => {
    const [first] = optimizerSteps(rmsprop({ learningRate: 0.1, epsilon: 0.01 }));
    expectClose(first!, [1 - step(0.1), -2 - step(0.5)]);
    function step(g: number): number {
      return (0.1 * g) / Math.sqrt(0.1 * g * g + 0.01);
    }
  });

  it("takes the mean off where it is centered", () => {
    const [first] = optimizerSteps(rmsprop({ learningRate: 0.1, centered: true }));
    const step = (g: number) => (0.1 * g) / Math.sqrt(0.1 * g * g - (0.1 * g) ** 2 + 1e-7);
    expectClose(first!, [1 - step(0.1), -2 - step(0.5)]);
  });
});
