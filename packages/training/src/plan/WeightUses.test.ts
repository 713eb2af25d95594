import { tensor1d, variable } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { WeightGradients } from "./WeightGradients.js";
import { WeightUses } from "./WeightUses.js";

describe("WeightUses", () => {
  beforeAll(async () => void (await useBackend()));

  it("lets the last call fill the gradient itself, and adds those of earlier ones", () => {
    const weight = variable(tensor1d([1, 2]));
    const gradients = new WeightGradients([weight]);
    const [first, last] = [new WeightUses(gradients), new WeightUses(gradients)];
    const [ofFirst, ofLast] = [first.trained(weight), last.trained(weight)];
    first.share(weight, new Float32Array(2));
    ofLast.gradient!.set([10, 20]);
    last.addUp();
    ofFirst.gradient!.set([1, 2]);
    first.addUp();
    expect(Array.from(gradients.of(weight))).toEqual([11, 22]);
    expect(Array.from(ofFirst.values)).toEqual([1, 2]);
    gradients.dispose();
    weight.dispose();
  });

  it("gives no gradient of a weight that is not trained", () => {
    const weight = variable(tensor1d([3]));
    const { gradient, values } = new WeightUses(undefined).untrained(weight);
    expect([gradient, Array.from(values)]).toEqual([null, [3]]);
    weight.dispose();
  });
});
