import { itIsAModel } from "../testing/itIsAModel.js";
import { reversedLstm } from "./reversedLstm.js";

describe("reversedLstm", () => {
  itIsAModel({
    make: reversedLstm,
    rows: [
      "embedding (Embedding) (None, None, 128) 1280000",
      "lstm (LSTM) (None, 32) 20608",
      "dense (Dense) (None, 1) 33",
    ],
    makeSmall: ({ seed }) => reversedLstm({ numWords: 10, outputDim: 8, units: 8, seed }),
    inputShape: [6],
    loss: "binary_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => reversedLstm({ numWords: 3 })).toThrow(
      "models.reversedLstm: numWords must be an integer of 4 or more, got 3.",
    );
    expect(() => reversedLstm({ depth: 3 } as never)).toThrow("models.reversedLstm: options must be made of");
  });
});
