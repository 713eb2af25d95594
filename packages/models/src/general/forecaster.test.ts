import { jenaGru } from "../series/jenaGru.js";
import { stockPrice } from "../series/stockPrice.js";
import { itIsAModel } from "../testing/itIsAModel.js";
import { buildForecaster, forecaster } from "./forecaster.js";

const shapes = ({ layers }: ReturnType<typeof forecaster>) =>
  layers.map(({ name, outputShape }) => [name, outputShape]);

describe("forecaster", () => {
  itIsAModel({
    make: forecaster,
    rows: ["lstm (LSTM) (None, 32) 4352", "dense (Dense) (None, 1) 33"],
    makeSmall: ({ seed }) => forecaster({ features: 2, units: [8, 8], bidirectional: true, seed }),
    inputShape: [5, 2],
    loss: "mae",
  });

  it("is the general form of the course's forecasters", () => {
    expect(shapes(forecaster({ cell: "gru", features: 14 }))).toEqual(shapes(jenaGru()));
    expect(shapes(forecaster({ steps: 30, features: 5, units: [50, 50, 50], rate: 0.2 }))).toEqual(
      shapes(stockPrice()),
    );
  });

  it("forecasts as many numbers as it is to", () => {
    expect(forecaster({ outputs: 7 }).outputs[0]!.shape).toEqual([null, 7]);
  });

  it("refuses wrong and unknown options", () => {
    expect(() => forecaster({ steps: 0 })).toThrow(
      "models.forecaster: steps must be an integer of 1 or more, or null, got 0.",
    );
    expect(() => forecaster({ layers: 3 } as never)).toThrow("models.forecaster: options must be made of");
  });
});

describe("buildForecaster", () => {
  it("names the model", () => {
    const plan = { cell: "gru", units: [3], steps: 4, features: 1, outputs: 2 } as const;
    expect(buildForecaster("mine", plan).name).toBe("mine");
  });
});
