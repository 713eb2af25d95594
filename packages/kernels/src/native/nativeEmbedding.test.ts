import { nativeEmbedding } from "./nativeEmbedding.js";
import type { NativeAddon } from "./NativeAddon.js";

// Results are compared in products/embedding.test.ts, over all builds.
describe("nativeEmbedding", () => {
  const slices: number[] = [];
  const note = (numbers: Int32Array) => void slices.push(numbers[5]!);
  const addon = { gather: note, scatterAdd: note } as unknown as NativeAddon;
  const embedding = nativeEmbedding({ addon, variant: 0, threads: 2 });

  it("leaves a small call whole, and cuts a large one into eight slices: of ids forward, of the table backward", () => {
    const call = (count: number) => ({
      ...{ inputDim: 1000, outputDim: 8, ids: new Int32Array(count), embeddings: new Float32Array(8000) },
    });
    embedding.forward(call(100));
    embedding.forward(call(80_000));
    embedding.backward(call(100), new Float32Array(800));
    embedding.backward(call(80_000), new Float32Array(640_000));
    expect(slices).toEqual([100, 10_000, 1000, 125]);
  });

  it("refuses an id outside the table before the addon sees it", () => {
    const call = { inputDim: 2, outputDim: 1, ids: Int32Array.of(2), embeddings: new Float32Array(2) };
    expect(() => embedding.forward(call)).toThrow("embedding.forward: ids[0] must be an integer from 0 to 1");
  });
});
