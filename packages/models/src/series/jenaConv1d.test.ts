import { itIsAModel } from "../testing/itIsAModel.js";
import { jenaConv1d } from "./jenaConv1d.js";

describe("jenaConv1d", () => {
  itIsAModel({
    make: jenaConv1d,
    rows: [
      "conv1d (Conv1D) (None, None, 32) 2272",
      "conv1d_1 (Conv1D) (None, None, 32) 5152",
      "conv1d_2 (Conv1D) (None, None, 32) 5152",
      "dense (Dense) (None, 1) 33",
    ],
    makeSmall: ({ seed }) => jenaConv1d({ features: 2, filters: 8, kernelSize: 2, seed }),
    inputShape: [30, 2],
    loss: "mae",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => jenaConv1d({ filters: 0 })).toThrow(
      "models.jenaConv1d: filters must be an integer of 1 or more, got 0.",
    );
    expect(() => jenaConv1d({ depth: 3 } as never)).toThrow("models.jenaConv1d: options must be made of");
  });
});
