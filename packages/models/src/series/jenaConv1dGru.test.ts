import { itIsAModel } from "../testing/itIsAModel.js";
import { jenaConv1dGru } from "./jenaConv1dGru.js";

describe("jenaConv1dGru", () => {
  itIsAModel({
    make: jenaConv1dGru,
    rows: [
      "conv1d (Conv1D) (None, None, 32) 2272",
      "max_pooling1d (MaxPooling1 (None, None, 32) 0",
      "conv1d_1 (Conv1D) (None, None, 32) 5152",
      "gru (GRU) (None, 32) 6336",
      "dense (Dense) (None, 1) 33",
    ],
    makeSmall: ({ seed }) =>
      jenaConv1dGru({ features: 2, filters: 8, kernelSize: 2, units: 8, recurrentDropout: 0, seed }),
    inputShape: [20, 2],
    loss: "mae",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => jenaConv1dGru({ kernelSize: 0 })).toThrow(
      "models.jenaConv1dGru: kernelSize must be an integer of 1 or more, got 0.",
    );
    expect(() => jenaConv1dGru({ depth: 3 } as never)).toThrow("models.jenaConv1dGru: options must be made of");
  });
});
