import { itIsAModel } from "../testing/itIsAModel.js";
import { denseText } from "./denseText.js";

describe("denseText", () => {
  itIsAModel({
    make: denseText,
    rows: [
      "embedding (Embedding) (None, 100, 100) 1000000",
      "flatten (Flatten) (None, 10000) 0",
      "dense (Dense) (None, 32) 320032",
      "dense_1 (Dense) (None, 1) 33",
    ],
    makeSmall: ({ seed }) => denseText({ numWords: 10, maxlen: 6, outputDim: 4, units: 8, seed }),
    inputShape: [6],
    loss: "binary_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => denseText({ maxlen: 0 })).toThrow("models.denseText: maxlen must be an integer of 1 or more, got 0.");
    expect(() => denseText({ depth: 3 } as never)).toThrow("models.denseText: options must be made of");
  });
});
