import { itIsAModel } from "../testing/itIsAModel.js";
import { stackedSimpleRnn } from "./stackedSimpleRnn.js";

describe("stackedSimpleRnn", () => {
  itIsAModel({
    make: stackedSimpleRnn,
    rows: [
      "embedding (Embedding) (None, None, 32) 320000",
      "simple_rnn (SimpleRNN) (None, None, 32) 2080",
      "simple_rnn_1 (SimpleRNN) (None, None, 32) 2080",
      "simple_rnn_2 (SimpleRNN) (None, None, 32) 2080",
      "simple_rnn_3 (SimpleRNN) (None, 32) 2080",
    ],
    makeSmall: ({ seed }) =>
      stackedSimpleRnn({ numWords: 10, outputDim: 4, units: 6, layers: 2, includeTop: true, seed }),
    inputShape: [6],
    loss: "binary_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => stackedSimpleRnn({ layers: 0 })).toThrow(
      "models.stackedSimpleRnn: layers must be an integer of 1 or more, got 0.",
    );
    expect(() => stackedSimpleRnn({ depth: 3 } as never)).toThrow("models.stackedSimpleRnn: options must be made of");
  });
});
