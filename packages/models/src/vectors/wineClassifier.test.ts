import { itIsAModel } from "../testing/itIsAModel.js";
import { wineClassifier } from "./wineClassifier.js";

describe("wineClassifier", () => {
  itIsAModel({
    make: wineClassifier,
    rows: ["dense (Dense) (None, 32) 448", "dense_1 (Dense) (None, 16) 528", "dense_2 (Dense) (None, 3) 51"],
    makeSmall: ({ seed }) => wineClassifier({ units: 16, seed }),
    inputShape: [13],
    loss: "sparse_categorical_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => wineClassifier({ units: [] })).toThrow(
      "models.wineClassifier: units must be an integer of 1 or more, or a list of one or more of them, got [].",
    );
    expect(() => wineClassifier({ depth: 3 } as never)).toThrow("models.wineClassifier: options must be made of");
  });
});
