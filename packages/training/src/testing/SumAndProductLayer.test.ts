import { useBackend } from "@seqloom/backend";
import { tensor1d, type Tensor } from "@tensorflow/tfjs-core";
import { SumAndProductLayer } from "./SumAndProductLayer.js";

beforeAll(() => useBackend("cpu"));

describe("SumAndProductLayer", () => {
  it("gives a sum and a product", () => {
    const outputs = new SumAndProductLayer({}).apply([tensor1d([2, 3]), tensor1d([4, 5])]) as Tensor[];
    expect(outputs.map((output) => Array.from(output.dataSync()))).toEqual([
      [6, 8],
      [8, 15],
    ]);
  });
});
