import { itIsAModel } from "../testing/itIsAModel.js";
import { bidirectionalLstm } from "./bidirectionalLstm.js";

describe("bidirectionalLstm", () => {
  itIsAModel({
    make: bidirectionalLstm,
    rows: [
      "embedding (Embedding) (None, None, 32) 320000",
      "bidirectional (Bidirection (None, 64) 16640",
      "dense (Dense) (None, 1) 65",
    ],
    makeSmall: ({ seed }) => bidirectionalLstm({ numWords: 10, outputDim: 8, units: 8, seed }),
    inputShape: [6],
    loss: "binary_crossentropy",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => bidirectionalLstm({ units: 0 })).toThrow(
      "models.bidirectionalLstm: units must be an integer of 1 or more, got 0.",
    );
    expect(() => bidirectionalLstm({ depth: 3 } as never)).toThrow("models.bidirectionalLstm: options must be made of");
  });
});
