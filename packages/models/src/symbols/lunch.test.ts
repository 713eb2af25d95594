import { tensor, type Tensor, tidy } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { lunch, type LunchOptions } from "./lunch.js";

beforeAll(() => useBackend("cpu"));

/** All weights, one after the other. */
function initialWeights(options: LunchOptions): number[] {
  const model = lunch(options);
  const weights = model.getWeights().flatMap((weight) => Array.from(weight.dataSync()));
  model.dispose();
  return weights;
}

/** Windows of 2 days and the day after, over a menu that repeats: meals 1 2 0 2 3 0, as in the course. */
function windows(): { x: Tensor; y: Tensor } {
  const menu = [1, 2, 0, 2, 3, 0];
  const oneHot = (meal: number) => [0, 1, 2, 3].map((other) => (other === meal ? 1 : 0));
  const day = (i: number) => oneHot(menu[i % menu.length]!);
  return { x: tensor(menu.map((_, i) => [day(i), day(i + 1)])), y: tensor(menu.map((_, i) => day(i + 2))) };
}

describe("lunch", () => {
  it("has the layers and the 194 parameters of the slide", () => {
    const model = lunch();
    const layers = model.layers.map((layer) => [layer.getClassName(), layer.name, layer.countParams()]);
    expect(layers).toEqual([
      ["SimpleRNN", "simple_rnn", 10 * (4 + 10 + 1)],
      ["Dense", "dense", (10 + 1) * 4],
    ]);
    expect(model.countParams()).toBe(194);
    expect([model.inputs[0]!.shape, model.outputs[0]!.shape]).toEqual([
      [null, 2, 4],
      [null, 4],
    ]);
    model.dispose();
  });

  it("has as many parameters as the formula says, for any window, meals and units", () => {
    const sizes = fc.record({
      window: fc.integer({ min: 1, max: 9 }),
      meals: fc.integer({ min: 2, max: 9 }),
      units: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(sizes, (options) => {
        const { meals, units } = options;
        expect(initialWeights(options)).toHaveLength(units * (meals + units + 1) + (units + 1) * meals);
      }),
      { numRuns: 20 },
    );
  });

  it("begins with the same weights for the same seed, to the last bit, and with others for another", () => {
    expect(initialWeights({ seed: 7 })).toEqual(initialWeights({ seed: 7 }));
    expect(initialWeights({ seed: 7 })).not.toEqual(initialWeights({ seed: 8 }));
    expect(initialWeights({})).not.toEqual(initialWeights({}));
  });

  it("keeps the weights of a seed from version to version: docs/results.md was run with them", () => {
    const firstOf = (weight: Tensor) => weight.dataSync()[0];
    const model = lunch({ seed: 1 });
    const [kernel, recurrent, , denseKernel] = model.getWeights().map(firstOf);
    expect([kernel, recurrent, denseKernel]).toEqual([0.1666986048221588, -0.7156158685684204, -0.4958488941192627]);
    model.dispose();
  });

  it("begins with weights as in Keras: within glorotUniform's limit, orthogonal, zero biases", () => {
    const model = lunch({ seed: 1 });
    const [kernel, recurrent, bias, denseKernel, denseBias] = model.getWeights().map((weight) => weight.arraySync());
    expect(Math.max(...(kernel as number[][]).flat().map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(6 / (4 + 10)));
    expect(Math.max(...(denseKernel as number[][]).flat().map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(6 / (10 + 4)));
    expect([bias, denseBias]).toEqual([new Array(10).fill(0), new Array(4).fill(0)]);
    const rows = recurrent as number[][];
    for (const [i, a] of rows.entries()) {
      for (const [j, b] of rows.entries()) {
        expect(a.reduce((sum, value, k) => sum + value * b[k]!, 0)).toBeCloseTo(i === j ? 1 : 0, 5); // float32
      }
    }
    model.dispose();
  });

  it("answers with a distribution over the meals", () => {
    tidy(() => {
      const { x } = windows();
      const answers = (lunch({ seed: 1 }).predict(x) as Tensor).arraySync() as number[][];
      for (const chances of answers) {
        expect(Math.min(...chances)).toBeGreaterThan(0);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6); // float32
      }
    });
  });

  it("learns the menu, and leaves no tensor behind", async () => {
    const { x, y } = windows();
    await expectNoTensorLeft(async () => {
      const model = lunch({ seed: 1 });
      model.compile({ optimizer: "rmsprop", loss: "categoricalCrossentropy", metrics: ["accuracy"] });
      const [firstLoss] = (await model.trainOnBatch(x, y)) as number[];
      for (let i = 0; i < 150; i++) await model.trainOnBatch(x, y);
      const [loss, accuracy] = (await model.trainOnBatch(x, y)) as number[];
      expect(loss).toBeLessThan(firstLoss! / 2);
      expect(accuracy).toBe(1);
      model.dispose();
    });
    x.dispose();
    y.dispose();
  });

  it("refuses wrong and unknown options", () => {
    expect(() => lunch({ window: 0 })).toThrow("models.lunch: window must be an integer of 1 or more, got 0.");
    expect(() => lunch({ meals: 1 })).toThrow("models.lunch: meals must be an integer of 2 or more, got 1.");
    expect(() => lunch({ units: 2.5 })).toThrow("models.lunch: units must be an integer of 1 or more, got 2.5.");
    expect(() => lunch({ seed: -1 })).toThrow("models.lunch: seed must be an integer from 0 to 4294967295, got -1.");
    expect(() => lunch({ layers: 2 } as never)).toThrow(
      "models.lunch: options must be made of window, meals, units, seed",
    );
  });
});
