import { itIsAModel } from "../testing/itIsAModel.js";
import { jenaDense } from "./jenaDense.js";

describe("jenaDense", () => {
  itIsAModel({
    make: jenaDense,
    rows: ["flatten (Flatten) (None, 3360) 0", "dense (Dense) (None, 32) 107552", "dense_1 (Dense) (None, 1) 33"],
    makeSmall: ({ seed }) => jenaDense({ steps: 5, features: 2, units: 8, seed }),
    inputShape: [5, 2],
    loss: "mae",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => jenaDense({ steps: 0 })).toThrow("models.jenaDense: steps must be an integer of 1 or more, got 0.");
    expect(() => jenaDense({ layers: 3 } as never)).toThrow("models.jenaDense: options must be made of");
  });
});
