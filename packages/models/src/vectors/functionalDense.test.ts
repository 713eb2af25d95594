import { itIsAModel } from "../testing/itIsAModel.js";
import { functionalDense } from "./functionalDense.js";

describe("functionalDense", () => {
  itIsAModel({
    make: functionalDense,
    rows: ["dense (Dense) (None, 16) 1040", "dense_1 (Dense) (None, 16) 272", "dense_2 (Dense) (None, 3) 51"],
    makeSmall: ({ seed }) => functionalDense({ features: 4, units: 8, seed }),
    inputShape: [4],
    loss: "sparse_categorical_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => functionalDense({ units: 0 })).toThrow(
      "models.functionalDense: units must be an integer of 1 or more, got 0.",
    );
    expect(() => functionalDense({ depth: 3 } as never)).toThrow("models.functionalDense: options must be made of");
  });
});
