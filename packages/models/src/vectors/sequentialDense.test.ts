import { itIsAModel } from "../testing/itIsAModel.js";
import { sequentialDense } from "./sequentialDense.js";

describe("sequentialDense", () => {
  itIsAModel({
    make: sequentialDense,
    rows: [
      "dense (Dense) (None, 64) 704",
      "dense_1 (Dense) (None, 32) 2080",
      "dense_2 (Dense) (None, 16) 528",
      "dense_3 (Dense) (None, 2) 34",
    ],
    makeSmall: ({ seed }) => sequentialDense({ features: 4, units: [8, 8], seed }),
    inputShape: [4],
    loss: "sparse_categorical_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => sequentialDense({ classes: 1 })).toThrow(
      "models.sequentialDense: classes must be an integer of 2 or more, got 1.",
    );
    expect(() => sequentialDense({ depth: 3 } as never)).toThrow("models.sequentialDense: options must be made of");
  });
});
