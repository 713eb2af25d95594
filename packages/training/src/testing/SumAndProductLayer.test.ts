import { useBackend } from "@seqloom/backend";
import { tensor2d } from "@tensorflow/tfjs-core";
import { input, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { SumAndProductLayer } from "./SumAndProductLayer.js";

beforeAll(() => useBackend("cpu"));

describe("SumAndProductLayer", () => {
  it("gives the sum and the product of its inputs", () => {
    const layer = new SumAndProductLayer({});
    const [sum, product] = layer.call([tensor2d([[1, 2]]), tensor2d([[3, 5]])]);
    expect([...sum!.dataSync()]).toEqual([4, 7]);
    expect([...product!.dataSync()]).toEqual([3, 10]);
  });

  it("has two outputs of the shape of its inputs", () => {
    const outputs = new SumAndProductLayer({}).apply([input({ shape: [2] }), input({ shape: [2] })]);
    expect((outputs as SymbolicTensor[]).map(({ shape }) => shape)).toEqual([
      [null, 2],
      [null, 2],
    ]);
  });
});
