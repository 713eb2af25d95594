import { itIsAModel } from "../testing/itIsAModel.js";
import { conv1dText } from "./conv1dText.js";

describe("conv1dText", () => {
  itIsAModel({
    make: conv1dText,
    rows: [
      "embedding (Embedding) (None, 500, 128) 1280000",
      "conv1d (Conv1D) (None, 494, 32) 28704",
      "max_pooling1d (MaxPooling1 (None, 98, 32) 0",
      "conv1d_1 (Conv1D) (None, 92, 32) 7200",
      "dense (Dense) (None, 1) 33",
    ],
    makeSmall: ({ seed }) =>
      conv1dText({ numWords: 10, maxlen: 24, outputDim: 8, filters: 8, kernelSize: 3, activation: "sigmoid", seed }),
    inputShape: [24],
    loss: "binary_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => conv1dText({ activation: "relu" as never })).toThrow(
      'models.conv1dText: activation must be "linear" or "sigmoid", got "relu".',
    );
    expect(() => conv1dText({ depth: 3 } as never)).toThrow("models.conv1dText: options must be made of");
  });
});
