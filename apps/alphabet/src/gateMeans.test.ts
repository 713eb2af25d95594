import { useBackend } from "@seqloom/backend";
import { lstm } from "@seqloom/layers";
import { tensor1d, tensor2d } from "@tensorflow/tfjs-core";
import { gateMeans } from "./gateMeans.js";

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describe("gateMeans", () => {
  beforeAll(() => useBackend("cpu"));

  it("is the sigmoid of each gate's sum, with the state of the step before", () => {
    // One unit: i = sigmoid(x), f = sigmoid(2 x), g = tanh(3 x), o = sigmoid(h).
    const weights = [tensor2d([[1, 2, 3, 0]]), tensor2d([[0, 0, 0, 1]]), tensor1d([0, 0, 0, 0])];
    const layer = lstm({ units: 1, inputShape: [2, 1] });
    layer.build([null, 2, 1]);
    layer.setWeights(weights);
    const means = gateMeans({ layers: [layer] }, { data: Float32Array.of(0.5, 1), shape: [1, 2, 1] });
    const h = sigmoid(0) * Math.tanh(sigmoid(0.5) * Math.tanh(1.5));
    const expected = [
      ["i", 0, sigmoid(0.5)],
      ["f", 0, sigmoid(1)],
      ["o", 0, sigmoid(0)],
      ["i", 1, sigmoid(1)],
      ["f", 1, sigmoid(2)],
      ["o", 1, sigmoid(h)],
    ] as const;
    for (const [row, [gate, step, value]] of expected.entries()) {
      expect(means[row]).toMatchObject({ gate, step });
      expect(means[row]!.values[0]).toBeCloseTo(value, 6);
    }
    expect(means).toHaveLength(6);
  });
});
