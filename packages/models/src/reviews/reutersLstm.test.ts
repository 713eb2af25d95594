import { itIsAModel } from "../testing/itIsAModel.js";
import { reutersLstm } from "./reutersLstm.js";

describe("reutersLstm", () => {
  itIsAModel({
    make: reutersLstm,
    rows: [
      "embedding (Embedding) (None, None, 32) 320000",
      "dropout (Dropout) (None, None, 32) 0",
      "lstm (LSTM) (None, 64) 24832",
      "dropout_1 (Dropout) (None, 64) 0",
      "dense (Dense) (None, 46) 2990",
    ],
    makeSmall: ({ seed }) => reutersLstm({ numWords: 10, outputDim: 8, units: 8, topics: 3, seed }),
    inputShape: [6],
    loss: "sparse_categorical_crossentropy",
    ids: true,
  });

  it("refuses wrong and unknown options", () => {
    expect(() => reutersLstm({ topics: 1 })).toThrow(
      "models.reutersLstm: topics must be an integer of 2 or more, got 1.",
    );
    expect(() => reutersLstm({ depth: 3 } as never)).toThrow("models.reutersLstm: options must be made of");
  });
});
