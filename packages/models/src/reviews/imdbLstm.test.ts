import { itIsAModel } from "../testing/itIsAModel.js";
import { imdbLstm } from "./imdbLstm.js";

describe("imdbLstm", () => {
  itIsAModel({
    make: imdbLstm,
    rows: [
      "embedding (Embedding) (None, None, 32) 320000",
      "lstm (LSTM) (None, 32) 8320",
      "dense (Dense) (None, 1) 33",
    ],
    makeSmall: ({ seed }) => imdbLstm({ numWords: 10, outputDim: 8, units: 8, seed }),
    inputShape: [6],
    loss: "binary_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => imdbLstm({ numWords: 3 })).toThrow(
      "models.imdbLstm: numWords must be an integer of 4 or more, got 3.",
    );
    expect(() => imdbLstm({ layers: 3 } as never)).toThrow("models.imdbLstm: options must be made of");
  });
});
