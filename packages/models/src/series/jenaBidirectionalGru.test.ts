import { itIsAModel } from "../testing/itIsAModel.js";
import { jenaBidirectionalGru } from "./jenaBidirectionalGru.js";

describe("jenaBidirectionalGru", () => {
  itIsAModel({
    make: jenaBidirectionalGru,
    rows: ["bidirectional (Bidirection (None, 64) 9216", "dense (Dense) (None, 1) 65"],
    makeSmall: ({ seed }) => jenaBidirectionalGru({ features: 2, units: 8, seed }),
    inputShape: [5, 2],
    loss: "mae",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => jenaBidirectionalGru({ features: 0 })).toThrow(
      "models.jenaBidirectionalGru: features must be an integer of 1 or more, got 0.",
    );
    expect(() => jenaBidirectionalGru({ depth: 3 } as never)).toThrow(
      "models.jenaBidirectionalGru: options must be made of",
    );
  });
});
