import { itIsAModel } from "../testing/itIsAModel.js";
import { imdbSimpleRnn } from "./imdbSimpleRnn.js";

describe("imdbSimpleRnn", () => {
  itIsAModel({
    make: imdbSimpleRnn,
    rows: [
      "embedding (Embedding) (None, None, 32) 320000",
      "simple_rnn (SimpleRNN) (None, 32) 2080",
      "dense (Dense) (None, 1) 33",
    ],
    makeSmall: ({ seed }) => imdbSimpleRnn({ numWords: 10, outputDim: 8, units: 8, seed }),
    inputShape: [6],
    loss: "binary_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => imdbSimpleRnn({ units: 0 })).toThrow(
      "models.imdbSimpleRnn: units must be an integer of 1 or more, got 0.",
    );
    expect(() => imdbSimpleRnn({ layers: 3 } as never)).toThrow("models.imdbSimpleRnn: options must be made of");
  });
});
