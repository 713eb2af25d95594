import fc from "fast-check";
import { naiveMae } from "./naiveMae.js";

/** Batches of one feature, the last step of each window being `last`. */
function* batches(last: readonly number[], y: readonly number[], batchSize: number) {
  for (let row = 0; row < y.length; row += batchSize) {
    const part = last.slice(row, row + batchSize);
    const x = { data: Float64Array.from(part.flatMap((value) => [0, value])), shape: [part.length, 2, 1] };
    yield { x, y: { data: Float64Array.from(y.slice(row, row + batchSize)), shape: [part.length] } };
  }
}

describe("naiveMae", () => {
  it("is the mean distance from the last step of each window to its target", () => {
    expect(naiveMae(batches([1, 2, 3, 4], [2, 2, 6, 4], 2), { steps: 2, target: 0 })).toBe((1 + 0 + 3 + 0) / 4);
  });

  it("weighs each window alike, whatever the batches are", () => {
    const numbers = fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 7 }), (pairs, batchSize) => {
        const [last, y] = [pairs.map(([now]) => now), pairs.map(([, later]) => later)];
        const all = naiveMae(batches(last, y, y.length), { steps: 1, target: 0 });
        const steps = Math.ceil(y.length / batchSize);
        expect(naiveMae(batches(last, y, batchSize), { steps, target: 0 })).toBe(all);
      }),
    );
  });

  it("names the argument that is wrong", () => {
    const windows = () => batches([1, 2], [2, 2], 1);
    expect(() => naiveMae(windows(), { steps: 0, target: 0 })).toThrow(
      "naiveMae: steps must be an integer of 1 or more, got 0.",
    );
    expect(() => naiveMae(windows(), { steps: 3, target: 0 })).toThrow(
      "naiveMae: steps must be at most 2, the number of batches, got 3.",
    );
    expect(() => naiveMae(windows(), { steps: 1, target: 1 })).toThrow(
      "naiveMae: target must be an integer from 0 to 0, got 1.",
    );
  });
});
