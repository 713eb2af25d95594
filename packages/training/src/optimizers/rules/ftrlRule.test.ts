import { expectClose } from "@seqloom/testing";
import { optimizerSteps } from "../../testing/optimizerSteps.js";
import { BACKENDS, startBackend } from "../../testing/startBackend.js";
import { ftrl } from "../optimizers.js";
import { ftrlRule } from "./ftrlRule.js";

describe.each(BACKENDS)("ftrlRule on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("keeps the sum of squares and the linear term", () => {
    expect(
      ftrlRule({
        learningRatePower: -0.5,
        initialAccumulatorValue: 0.1,
        l1RegularizationStrength: 0,
        l2RegularizationStrength: 0,
        l2ShrinkageRegularizationStrength: 0,
        beta: 0,
      }).slots.map(({ name }) => name),
    ).toEqual(["accumulator", "linear"]);
  });

  const next = (weight: number, g: number, { l1 = 0, l2 = 0, shrinkage = 0, beta = 0 }) => {
    const [root, before] = [Math.sqrt(0.1 + g * g) / 0.5, Math.sqrt(0.1) / 0.5];
    const linear = g + 2 * shrinkage * weight - (root - before) * weight;
    return (Math.min(Math.max(linear, -l1), l1) - linear) / (root + 2 * l2 + beta / 0.5);
  };

  it("takes the step of the formula", () => {
    const [first] = optimizerSteps(ftrl({ learningRate: 0.5 }));
    expectClose(first!, [next(1, 0.1, {}), next(-2, 0.5, {})]);
  });

  it("counts its penalties", () => {
    const [first] = optimizerSteps(
      ftrl({
        learningRate: 0.5,
        l1RegularizationStrength: 0.2,
        l2RegularizationStrength: 0.3,
        l2ShrinkageRegularizationStrength: 0.1,
        beta: 0.7,
      }),
    );
    const penalties = { l1: 0.2, l2: 0.3, shrinkage: 0.1, beta: 0.7 };
    expectClose(first!, [next(1, 0.1, penalties), next(-2, 0.5, penalties)]);
  });

  it("stays where it is at rate 0", () => {
    expectClose(optimizerSteps(ftrl({ learningRate: 0 })).at(-1)!, [1, -2]);
  });
});
