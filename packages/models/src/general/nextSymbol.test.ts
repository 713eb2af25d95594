import { alphabet } from "../symbols/alphabet.js";
import { lunch } from "../symbols/lunch.js";
import { itIsAModel } from "../testing/itIsAModel.js";
import { nextSymbol } from "./nextSymbol.js";

const shapes = ({ layers }: ReturnType<typeof nextSymbol>) =>
  layers.map(({ name, outputShape }) => [name, outputShape]);

describe("nextSymbol", () => {
  itIsAModel({
    make: nextSymbol,
    rows: ["lstm (LSTM) (None, 32) 4352", "dense (Dense) (None, 26) 858"],
    makeSmall: ({ seed }) => nextSymbol({ symbols: 3, units: 8, seed }),
    inputShape: [5, 1],
    loss: "sparse_categorical_crossentropy",
  });

  it("is the general form of the course's models of letters and meals", () => {
    expect(shapes(nextSymbol({ steps: 3 }))).toEqual(shapes(alphabet({ steps: 3 })));
    const meals = { symbols: 4, features: 4, steps: 2, cell: "simpleRnn", units: 10 } as const;
    expect(shapes(nextSymbol(meals))).toEqual(shapes(lunch()));
  });

  it("refuses wrong and unknown options", () => {
    expect(() => nextSymbol({ symbols: 1 })).toThrow(
      "models.nextSymbol: symbols must be an integer of 2 or more, got 1.",
    );
    expect(() => nextSymbol({ layers: 3 } as never)).toThrow("models.nextSymbol: options must be made of");
  });
});
