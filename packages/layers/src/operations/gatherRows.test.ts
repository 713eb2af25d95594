import fc from "fast-check";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // it registers the gradients
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { computeOn } from "../testing/computeOn.js";
import { gatherRows } from "./gatherRows.js";

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe.each([
  ["the fused operations", "cpu"],
  ["the fused operations", "wasm"],
  ["operations of tfjs", "cpu"],
  ["operations of tfjs", "wasm"],
] as const)("gatherRows by %s on %s", (path, backend) => {
  beforeAll(() => computeOn(backend, path));

  it("copies rows, and adds up what comes back to each", async () => {
    const table = tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]);
    const dy = tf.tensor2d([1, 10, 2, 20, 4, 40], [3, 2]);
    await expectNoTensorLeft(() => {
      const { value, grad } = tf.valueAndGrad((x) => gatherRows(x as Tensor2D, Int32Array.of(2, 0, 2)))(table, dy);
      expect(numbers(value)).toEqual([5, 6, 1, 2, 5, 6]);
      expect(numbers(grad)).toEqual([2, 20, 0, 0, 5, 50]);
      tf.dispose([value, grad]);
    });
  });

  it("gives what tfjs gives, also for a few rows of a large table", () => {
    const shapes = fc.record({
      rows: fc.integer({ min: 1, max: 400 }),
      width: fc.integer({ min: 1, max: 5 }),
      picks: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
    });
    fc.assert(
      fc.property(shapes, ({ rows, width, picks }) => {
        tf.tidy(() => {
          const table = tf.randomUniform<tf.Rank.R2>([rows, width]);
          const ids = Int32Array.from(picks, (pick) => pick % rows);
          expect(numbers(gatherRows(table, ids, true))).toEqual(numbers(gatherRows(table, ids, false)));
        });
      }),
      { numRuns: 30 },
    );
  });

  it("takes no longer for a gradient of numbers too small to be normal ones", () => {
    const ids = Int32Array.from({ length: 20000 }, (_, index) => (index * 37) % 1000);
    const table = tf.zeros<tf.Rank.R2>([1000, 16]);
    const shortest = [Infinity, Infinity];
    const isSlow = () => !(shortest[1]! < 2 * shortest[0]! + 2); // the 2 ms: other work on the machine
    for (let round = 0; round < 12 || (round < 100 && isSlow()); round++) {
      for (const [index, value] of [1, 1e-40].entries()) {
        const dy = tf.fill<tf.Rank.R2>([ids.length, 16], value);
        const begin = performance.now();
        tf.tidy(() => tf.grad((x) => gatherRows(x as Tensor2D, ids))(table, dy));
        shortest[index] = Math.min(shortest[index]!, performance.now() - begin);
      }
    }
    expect(isSlow() ? shortest : "as fast").toBe("as fast");
  });
});

describe("gatherRows", () => {
  it("has the same gradient where the backend's own gather is used", async () => {
    await useBackend("cpu"); // wasm has none
    const table = tf.zeros<tf.Rank.R2>([5, 2]);
    const dy = tf.tensor2d([1, 10, 2, 20, 4, 40], [3, 2]);
    const gradient = (loops: boolean) =>
      numbers(tf.grad((x) => gatherRows(x as Tensor2D, Int32Array.of(4, 0, 4), loops))(table, dy));
    expectClose(gradient(true), gradient(false));
  });
});
