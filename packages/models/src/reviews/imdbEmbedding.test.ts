import { itIsAModel } from "../testing/itIsAModel.js";
import { imdbEmbedding } from "./imdbEmbedding.js";

describe("imdbEmbedding", () => {
  itIsAModel({
    make: imdbEmbedding,
    rows: [
      "embedding (Embedding) (None, 20, 8) 80000",
      "flatten (Flatten) (None, 160) 0",
      "dense (Dense) (None, 1) 161",
    ],
    makeSmall: ({ seed }) => imdbEmbedding({ numWords: 10, maxlen: 6, outputDim: 4, seed }),
    inputShape: [6],
    loss: "binary_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => imdbEmbedding({ maxlen: 0 })).toThrow(
      "models.imdbEmbedding: maxlen must be an integer of 1 or more, got 0.",
    );
    expect(() => imdbEmbedding({ layers: 3 } as never)).toThrow("models.imdbEmbedding: options must be made of");
  });
});
