import "@tensorflow/tfjs-layers"; // with the gradients of the operations of tfjs
import { mul, scalar, square, sum, tensor1d, tidy, variable, type Scalar } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { Penalties } from "./Penalties.js";
import { WeightGradients } from "./WeightGradients.js";

describe("Penalties", () => {
  beforeAll(async () => void (await useBackend()));

  it("adds penalties to the loss, and their gradients to those of the weights", async () => {
    const [weight, other] = [tidy(() => variable(tensor1d([1, 2]))), tidy(() => variable(scalar(1)))];
    const gradients = new WeightGradients([weight, other]);
    gradients.of(weight).set([10, 20]);
    const halfOfSquares = () => mul<Scalar>(sum(square(weight)), 0.5);
    const penalties = new Penalties([halfOfSquares, () => scalar(0)], [weight, other]); // one that no weight changes
    await expectNoTensorLeft(() => {
      expect(penalties.addTo(1)).toBe(3.5);
      penalties.addGradients(gradients, new Set([weight, other]));
    });
    expect(Array.from(gradients.of(weight))).toEqual([11, 22]);
    penalties.addGradients(gradients, new Set([other])); // no loss depends on the weight
    expect(Array.from(gradients.of(weight))).toEqual([1, 2]);
    expect([...penalties.weights]).toEqual([weight]);
    expect([penalties.readWeights, new Penalties([], [weight]).readWeights]).toEqual([true, false]);
    expect(new Penalties([], [weight]).addTo(1)).toBe(1);
    gradients.dispose();
  });
});
