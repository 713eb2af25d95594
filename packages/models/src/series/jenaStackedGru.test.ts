import { itIsAModel } from "../testing/itIsAModel.js";
import { jenaStackedGru } from "./jenaStackedGru.js";

describe("jenaStackedGru", () => {
  itIsAModel({
    make: jenaStackedGru,
    rows: ["gru (GRU) (None, None, 32) 4608", "gru_1 (GRU) (None, 64) 18816", "dense (Dense) (None, 1) 65"],
    makeSmall: ({ seed }) => jenaStackedGru({ features: 2, units: [8, 8], recurrentDropout: 0, seed }),
    inputShape: [5, 2],
    loss: "mae",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => jenaStackedGru({ units: [3] as never })).toThrow(
      "models.jenaStackedGru: units must be a list of two integers of 1 or more, got [3].",
    );
    expect(() => jenaStackedGru({ depth: 3 } as never)).toThrow("models.jenaStackedGru: options must be made of");
  });
});
