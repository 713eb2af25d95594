import { imdbGru } from "../reviews/imdbGru.js";
import { imdbLstm } from "../reviews/imdbLstm.js";
import { itIsAModel } from "../testing/itIsAModel.js";
import { buildClassifier, sequenceClassifier } from "./sequenceClassifier.js";

const shapes = ({ layers }: ReturnType<typeof sequenceClassifier>) =>
  layers.map(({ name, outputShape }) => [name, outputShape]);

describe("sequenceClassifier", () => {
  itIsAModel({
    make: sequenceClassifier,
    rows: [
      "embedding (Embedding) (None, None, 32) 320000",
      "lstm (LSTM) (None, 32) 8320",
      "dense (Dense) (None, 1) 33",
    ],
    makeSmall: ({ seed }) => sequenceClassifier({ numWords: 10, outputDim: 8, units: [8, 8], maskZero: true, seed }),
    inputShape: [6],
    loss: "binary_crossentropy",
  });

  it("is the general form of the course's classifiers", () => {
    expect(shapes(sequenceClassifier())).toEqual(shapes(imdbLstm()));
    const gru = { outputDim: 24, cell: "gru", units: 20, rate: 0.2, steps: 500 } as const;
    expect(shapes(sequenceClassifier(gru))).toEqual(shapes(imdbGru()));
  });

  it("answers at each step where it is to", () => {
    const tagger = sequenceClassifier({ numWords: null, features: 3, steps: 5, classes: 4, returnSequences: true });
    expect(tagger.outputs[0]!.shape).toEqual([null, 5, 4]);
  });

  it("refuses wrong and unknown options", () => {
    expect(() => sequenceClassifier({ numWords: 1 })).toThrow(
      "models.sequenceClassifier: numWords must be an integer of 2 or more, or null, got 1.",
    );
    expect(() => sequenceClassifier({ layers: 3 } as never)).toThrow("options must be made of");
  });
});

describe("buildClassifier", () => {
  it("leaves out the layer that answers where there are no classes", () => {
    const model = buildClassifier("states", { numWords: null, cell: "gru", units: [3], classes: null });
    expect(shapes(model)).toEqual([["gru", [null, 3]]]);
  });
});
