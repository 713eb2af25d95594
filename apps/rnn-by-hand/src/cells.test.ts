import { seededRandom } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { randomUniform } from "@seqloom/layers";
import { maxError } from "@seqloom/timeseries";
import { tensor, type Tensor } from "@tensorflow/tfjs-core";
import { cells } from "./cells.js";

beforeAll(() => useBackend());

describe("cells", () => {
  it.each(cells)("$name by hand gives the numbers of the layer, for any size", async ({ layer, byHand }) => {
    for (const [seed, steps, features, units] of [
      [1, 1, 1, 1],
      [2, 7, 3, 5],
      [3, 20, 8, 4],
      [4, 100, 32, 64],
    ] as const) {
      const random = seededRandom(seed);
      const inputs = Array.from({ length: steps }, () =>
        Array.from({ length: features }, () => Math.fround(random.uniform(-1, 1))),
      );
      const biasInitializer = randomUniform({ minval: -0.5, maxval: 0.5, seed });
      const made = layer({ units, inputShape: [steps, features], returnSequences: true, seed, biasInitializer });
      const outputs = await (made.apply(tensor([inputs])) as Tensor).data();
      const states = await byHand(inputs, made.getWeights());
      const hand = states.flatMap(({ h }) => h);
      expect(hand).toHaveLength(steps * units);
      expect(maxError(hand, outputs)).toBeLessThan(1e-6); // float32 beside float64, numbers up to 1
      expect(Math.max(...hand.map(Math.abs))).toBeLessThan(0.99); // no saturated unit, which would be equal anyway
    }
  });
});
