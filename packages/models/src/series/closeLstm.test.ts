import { itIsAModel } from "../testing/itIsAModel.js";
import { closeLstm } from "./closeLstm.js";

describe("closeLstm", () => {
  itIsAModel({
    make: closeLstm,
    rows: ["lstm (LSTM) (None, 50) 10400", "dense (Dense) (None, 1) 51"],
    makeSmall: ({ seed }) => closeLstm({ steps: 5, units: 8, seed }),
    inputShape: [5, 1],
    loss: "mse",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => closeLstm({ steps: 0 })).toThrow("models.closeLstm: steps must be an integer of 1 or more, got 0.");
    expect(() => closeLstm({ depth: 3 } as never)).toThrow("models.closeLstm: options must be made of");
  });
});
