import { itIsAModel } from "../testing/itIsAModel.js";
import { stockPrice } from "./stockPrice.js";

describe("stockPrice", () => {
  itIsAModel({
    make: stockPrice,
    rows: [
      "lstm (LSTM) (None, 30, 50) 11200",
      "lstm_1 (LSTM) (None, 30, 50) 20200",
      "lstm_2 (LSTM) (None, 50) 20200",
      "dense (Dense) (None, 1) 51",
    ],
    makeSmall: ({ seed }) => stockPrice({ window: 5, features: 2, units: 8, seed }),
    inputShape: [5, 2],
    loss: "mse",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => stockPrice({ window: 0 })).toThrow(
      "models.stockPrice: window must be an integer of 1 or more, got 0.",
    );
    expect(() => stockPrice({ layers: 3 } as never)).toThrow("models.stockPrice: options must be made of");
  });
});
