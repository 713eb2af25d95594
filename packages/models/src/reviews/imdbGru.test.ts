import { itIsAModel } from "../testing/itIsAModel.js";
import { imdbGru } from "./imdbGru.js";

describe("imdbGru", () => {
  itIsAModel({
    make: imdbGru,
    rows: [
      "embedding (Embedding) (None, 500, 24) 240000",
      "dropout (Dropout) (None, 500, 24) 0",
      "gru (GRU) (None, 20) 2760",
      "dropout_1 (Dropout) (None, 20) 0",
      "dense (Dense) (None, 1) 21",
    ],
    makeSmall: ({ seed }) => imdbGru({ numWords: 10, maxlen: 6, outputDim: 8, units: 8, seed }),
    inputShape: [6],
    loss: "binary_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => imdbGru({ rate: 1 })).toThrow("models.imdbGru: rate must be a number from 0 to 0.99, got 1.");
    expect(() => imdbGru({ layers: 3 } as never)).toThrow("models.imdbGru: options must be made of");
  });
});
