import { itIsAModel } from "../testing/itIsAModel.js";
import { lstmClassifier } from "./lstmClassifier.js";

describe("lstmClassifier", () => {
  itIsAModel({
    make: lstmClassifier,
    rows: ["lstm (LSTM) (None, 64) 16896", "dense (Dense) (None, 2) 130"],
    makeSmall: ({ seed }) => lstmClassifier({ steps: 5, units: 8, seed }),
    inputShape: [5, 1],
    loss: "sparse_categorical_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => lstmClassifier({ steps: 0 })).toThrow(
      "models.lstmClassifier: steps must be an integer of 1 or more, got 0.",
    );
    expect(() => lstmClassifier({ depth: 3 } as never)).toThrow("models.lstmClassifier: options must be made of");
  });
});
