import { tensor, type Tensor, tidy } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { alphabet, type AlphabetOptions } from "./alphabet.js";
import { summary } from "../summary/summary.js";

beforeAll(() => useBackend("cpu"));

/** All weights, one after the other. */
function initialWeights(options: AlphabetOptions): number[] {
  const model = alphabet(options);
  const weights = model.getWeights().flatMap((weight) => Array.from(weight.dataSync()));
  model.dispose();
  return weights;
}

describe("alphabet", () => {
  // Rows of the tables on the slides; without their margins, and with the layers' numbers left out.
  it.each<[string, AlphabetOptions, string[]]>([
    ["1, one letter", {}, ["lstm (LSTM) (None, 32) 4352", "dense (Dense) (None, 26) 858", "Total params: 5210"]],
    [
      "2, three features",
      { features: 3 },
      ["lstm (LSTM) (None, 32) 4608", "dense (Dense) (None, 26) 858", "Total params: 5466"],
    ],
    [
      "3, three time steps",
      { steps: 3 },
      ["lstm (LSTM) (None, 32) 4352", "dense (Dense) (None, 26) 858", "Total params: 5210"],
    ],
  ])("has the summary of the slide for model %s", (_, options, rows) => {
    const model = alphabet(options);
    const lines = summary(model)
      .split("\n")
      .map((line) => line.trim().replace(/ +/g, " "));
    for (const row of rows) expect(lines).toContainEqual(expect.stringMatching(`^${escaped(row)}`));
    expect(model.inputs[0]!.shape).toEqual([null, options.steps ?? 1, options.features ?? 1]);
    model.dispose();
  });

  it("has as many parameters as the formula says, for any shape", () => {
    const sizes = fc.record({
      steps: fc.integer({ min: 1, max: 5 }),
      features: fc.integer({ min: 1, max: 5 }),
      letters: fc.integer({ min: 2, max: 30 }),
      units: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(sizes, (options) => {
        const { features, letters, units } = options;
        expect(initialWeights(options)).toHaveLength(4 * units * (features + units + 1) + (units + 1) * letters);
      }),
      { numRuns: 20 },
    );
  });

  it("begins with the same weights for the same seed, to the last bit, and with others for another", () => {
    expect(initialWeights({ seed: 7 })).toEqual(initialWeights({ seed: 7 }));
    expect(initialWeights({ seed: 7 })).not.toEqual(initialWeights({ seed: 8 }));
    expect(initialWeights({})).not.toEqual(initialWeights({}));
  });

  it("begins with biases as in Keras: zeros, but ones for the forget gate", () => {
    const model = alphabet({ units: 2, letters: 3, seed: 1 });
    const [, , bias, , denseBias] = model.getWeights().map((weight) => weight.arraySync());
    expect([bias, denseBias]).toEqual([
      [0, 0, 1, 1, 0, 0, 0, 0],
      [0, 0, 0],
    ]);
    model.dispose();
  });

  it("answers with a distribution over the letters", () => {
    tidy(() => {
      const answers = alphabet({ seed: 1 }).predict(tensor([[[0]], [[25 / 26]]])) as Tensor;
      expect(answers.shape).toEqual([2, 26]);
      for (const chances of answers.arraySync() as number[][]) {
        expect(Math.min(...chances)).toBeGreaterThan(0);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6); // float32
      }
    });
  });

  it("learns what comes after A, B and C, and leaves no tensor behind", async () => {
    const x = tensor([[[0]], [[1 / 4]], [[2 / 4]]]);
    const y = tensor([
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
    await expectNoTensorLeft(async () => {
      const model = alphabet({ letters: 4, units: 8, seed: 1 });
      model.compile({ optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"] });
      const [firstLoss] = (await model.trainOnBatch(x, y)) as number[];
      for (let i = 0; i < 150; i++) await model.trainOnBatch(x, y);
      const [loss] = (await model.trainOnBatch(x, y)) as number[];
      expect(loss).toBeLessThan(firstLoss! * 0.9);
      model.dispose();
    });
    x.dispose();
    y.dispose();
  });

  it("refuses wrong and unknown options", () => {
    expect(() => alphabet({ steps: 0 })).toThrow("models.alphabet: steps must be an integer of 1 or more, got 0.");
    expect(() => alphabet({ features: 1.5 })).toThrow(
      "models.alphabet: features must be an integer of 1 or more, got 1.5.",
    );
    expect(() => alphabet({ letters: 1 })).toThrow("models.alphabet: letters must be an integer of 2 or more, got 1.");
    expect(() => alphabet({ window: 3 } as never)).toThrow(
      "models.alphabet: options must be made of steps, features, letters, units, seed",
    );
  });
});

function escaped(text: string): string {
  return text.replace(/[().]/g, "\\$&");
}
