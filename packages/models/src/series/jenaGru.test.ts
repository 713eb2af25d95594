import { itIsAModel } from "../testing/itIsAModel.js";
import { jenaGru } from "./jenaGru.js";

describe("jenaGru", () => {
  itIsAModel({
    make: jenaGru,
    rows: ["gru (GRU) (None, 32) 4608", "dense (Dense) (None, 1) 33"],
    makeSmall: ({ seed }) => jenaGru({ features: 2, units: 8, seed }),
    inputShape: [5, 2],
    loss: "mae",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => jenaGru({ features: 1.5 })).toThrow(
      "models.jenaGru: features must be an integer of 1 or more, got 1.5.",
    );
    expect(() => jenaGru({ layers: 3 } as never)).toThrow("models.jenaGru: options must be made of");
  });
});
