import { LossWatch } from "./LossWatch.js";
import { courseOf } from "../testing/evidenceOf.js";

/** Suspicions after each epoch, where epochs of one batch have these losses. */
function suspicions(...losses: number[]): unknown[] {
  const watch = new LossWatch();
  return losses.map((loss) => {
    watch.afterBatch(loss);
    return watch.afterEpoch(loss);
  });
}

describe("LossWatch", () => {
  it("suspects no training whose loss falls", () => {
    expect(suspicions(4, 3, 2, 1.5, 1.4)).toEqual(Array.from({ length: 5 }, () => undefined));
  });

  it("suspects a loss that is not finite, and once one that grew a thousandfold", () => {
    const watch = new LossWatch();
    expect([2, 2000, 2001, 1e9, NaN].map((loss) => watch.afterBatch(loss))).toEqual([
      ...[undefined, undefined, "growing", undefined, "not finite"],
    ]);
    expect(watch).toMatchObject({ first: 2, lastFinite: 1e9, steps: 5 });
  });

  it("does not take the noise of a loss near 0 for growth", () => {
    const watch = new LossWatch();
    expect([1e-12, 1e-6].map((loss) => watch.afterBatch(loss))).toEqual([undefined, undefined]);
  });

  it("suspects epochs that stand still: the first, second, fourth, eighth", () => {
    const still = "standing still";
    expect(suspicions(1, 1, 1, 1, 1, 1, 1, 1, 1)).toEqual([
      ...[undefined, still, still, undefined, still, undefined, undefined, undefined, still],
    ]);
  });

  it("compares the halves of a first epoch that has enough batches", () => {
    const first = (...batches: number[]) => {
      const watch = new LossWatch();
      for (const loss of batches) watch.afterBatch(loss);
      return watch.afterEpoch(batches.reduce((sum, loss) => sum + loss, 0) / batches.length);
    };
    expect(first(1, 1, 1)).toBeUndefined();
    expect(first(1, 1, 1, 1)).toBe("standing still");
    expect(first(1, 1, 0.9, 1)).toBeUndefined();
    expect(first(0)).toBe("standing still");
  });

  it("suspects a loss below 0 when it comes there, and one that is a million times as large as the first", () => {
    expect(suspicions(1, -1, -2)).toEqual([undefined, "below zero", undefined]);
    expect(suspicions(1, 2e6)).toEqual([undefined, "exploded"]);
  });

  it("knows whether the loss is where it began", () => {
    expect(courseOf([4, 2], [3.001], [2.999]).isWhereItBegan).toBe(true);
    expect(courseOf([4, 2], [2.9]).isWhereItBegan).toBe(false);
    expect(courseOf([4, 2, 4, 2]).isWhereItBegan).toBe(true);
    expect(courseOf([4, 3, 2, 1]).isWhereItBegan).toBe(false);
  });
});
