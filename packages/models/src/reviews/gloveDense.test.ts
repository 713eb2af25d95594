import { itIsAModel } from "../testing/itIsAModel.js";
import { gloveDense } from "./gloveDense.js";

describe("gloveDense", () => {
  itIsAModel({
    make: gloveDense,
    rows: [
      "embedding (Embedding) (None, 100, 100) 1000000",
      "flatten (Flatten) (None, 10000) 0",
      "dense (Dense) (None, 32) 320032",
      "dense_1 (Dense) (None, 1) 33",
    ],
    makeSmall: ({ seed }) => gloveDense({ numWords: 10, maxlen: 6, outputDim: 4, units: 16, seed }),
    inputShape: [6],
    loss: "binary_crossentropy",
  });

  it("begins with the vectors and leaves them as they are, unless they are to be trained", () => {
    const vectors = { data: Float32Array.from({ length: 8 }, (_, index) => index), shape: [4, 2] };
    const options = { numWords: 4, maxlen: 3, outputDim: 2, vectors };
    const [frozen, trained] = [gloveDense(options), gloveDense({ ...options, trainableVectors: true })];
    for (const model of [frozen, trained]) {
      expect(Array.from(model.layers[0]!.getWeights()[0]!.dataSync())).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    }
    expect([frozen, trained].map(({ trainableWeights }) => trainableWeights.length)).toEqual([4, 5]);
    expect(() => gloveDense({ vectors: [[1]] as never })).toThrow(
      "vectors must be an NdArray, a Float32Array as { data, shape }",
    );
  });

  it("refuses wrong and unknown options", () => {
    expect(() => gloveDense({ vectors: { data: Float32Array.of(1), shape: [1, 1] } })).toThrow(
      "models.gloveDense: vectors.shape must be [10000, 100], got [1, 1].",
    );
    expect(() => gloveDense({ depth: 3 } as never)).toThrow("models.gloveDense: options must be made of");
  });
});
