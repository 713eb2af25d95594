import { useBackend } from "@seqloom/backend";
import { simpleRnn } from "@seqloom/layers";
import { memory, tensor2d } from "@tensorflow/tfjs-core";
import { gradientsBack } from "./gradientsBack.js";

describe("gradientsBack", () => {
  beforeAll(() => useBackend("wasm"));

  it("gives a power of the weight for each step of a linear layer", async () => {
    const weights = [tensor2d([[3]]), tensor2d([[0.5]])];
    const layer = simpleRnn({ units: 1, activation: "linear", useBias: false, inputShape: [4, 1], weights });
    await gradientsBack(layer, [[1], [2], [3], [4]]); // the first call makes the weights
    const tensors = memory().numTensors;
    const lengths = await gradientsBack(layer, [[1], [2], [3], [4]]);
    expect(Array.from(lengths)).toEqual([3 * 0.5 ** 3, 3 * 0.5 ** 2, 3 * 0.5, 3]);
    expect(memory().numTensors).toBe(tensors);
  });
});
