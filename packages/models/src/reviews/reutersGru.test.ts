import { itIsAModel } from "../testing/itIsAModel.js";
import { reutersGru } from "./reutersGru.js";

describe("reutersGru", () => {
  itIsAModel({
    make: reutersGru,
    rows: [
      "embedding (Embedding) (None, None, 32) 320000",
      "dropout (Dropout) (None, None, 32) 0",
      "gru (GRU) (None, 64) 18816",
      "dropout_1 (Dropout) (None, 64) 0",
      "dense (Dense) (None, 46) 2990",
    ],
    makeSmall: ({ seed }) => reutersGru({ numWords: 10, outputDim: 8, units: 8, topics: 3, seed }),
    inputShape: [6],
    loss: "sparse_categorical_crossentropy",
    ids: true,
  });

  it("refuses wrong and unknown options", () => {
    expect(() => reutersGru({ rate: 1 })).toThrow("models.reutersGru: rate must be a number from 0 to 0.99, got 1.");
    expect(() => reutersGru({ depth: 3 } as never)).toThrow("models.reutersGru: options must be made of");
  });
});
