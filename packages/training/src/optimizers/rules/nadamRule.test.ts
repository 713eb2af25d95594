import { expectClose } from "@seqloom/testing";
import { optimizerSteps } from "../../testing/optimizerSteps.js";
import { BACKENDS, startBackend } from "../../testing/startBackend.js";
import { nadam } from "../optimizers.js";
import { nadamRule } from "./nadamRule.js";

describe.each(BACKENDS)("nadamRule on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("keeps both moments", () => {
    expect(nadamRule({ beta1: 0.9, beta2: 0.999, epsilon: 1e-7 }).slots.map(({ name }) => name)).toEqual(["m", "v"]);
  });

  it("takes the step of the formula", () => {
    const [first] = optimizerSteps(nadam({ learningRate: 0.1, epsilon: 0.01 }));
    expectClose(first!, [1 - step(0.1), -2 - step(0.5)]);
    function step(g: number): number {
      const [u1, u2] = [0.9 * (1 - 0.5 * 0.96), 0.9 * (1 - 0.5 * 0.96 ** 2)];
      const mean = (u2 * 0.1 * g) / (1 - u1 * u2) + ((1 - u1) * g) / (1 - u1);
      return (0.1 * mean) / (g + 0.01);
    }
  });

  it("has the product of a step whatever the steps before it", () => {
    const settings = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
    const [asked, fresh] = [nadamRule(settings), nadamRule(settings)];
    const stepOf = (rule: typeof asked, t: number) => {
      const next = [new Float32Array(1), new Float32Array(1), new Float32Array(1)];
      const before = [new Float32Array(1), new Float32Array([0.1]), new Float32Array([0.2])];
      rule.step(0.1, t).loop(next, before, new Float32Array([0.3]));
      return next.map(([value]) => value!);
    };
    for (const t of [5, 2, 3, 7]) stepOf(asked, t);
    expect(stepOf(asked, 4)).toEqual(stepOf(fresh, 4));
    expect(stepOf(asked, 4)).not.toEqual(stepOf(fresh, 5));
  });
});
