import { itIsAModel } from "../testing/itIsAModel.js";
import { toyClassifier } from "./toyClassifier.js";

describe("toyClassifier", () => {
  itIsAModel({
    make: toyClassifier,
    rows: ["dense (Dense) (None, 32) 192", "dense_1 (Dense) (None, 16) 528", "dense_2 (Dense) (None, 1) 17"],
    makeSmall: ({ seed }) => toyClassifier({ units: 16, seed }),
    inputShape: [5],
    loss: "binary_crossentropy",
    ids: false,
  });

  it("refuses wrong and unknown options", () => {
    expect(() => toyClassifier({ features: 0 })).toThrow(
      "models.toyClassifier: features must be an integer of 1 or more, got 0.",
    );
    expect(() => toyClassifier({ depth: 3 } as never)).toThrow("models.toyClassifier: options must be made of");
  });
});
