import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { dotScores, type ScoreParts, sumScores } from "./scoreSteps.js";

describe("scores", () => {
  beforeAll(async () => void (await useBackend()));
  const place = (...values: number[]) => ({ numbers: { values: Float32Array.from(values) }, gradient: null });
  const sizes = { batch: 1, steps: 1, places: 2, features: 2, factor: null, weights: null };
  const parts = (): ScoreParts => ({ ...sizes, kernels: sharedKernels()!, query: place(1, 2), key: place(3, 4, 5, 6) });

  it("dotScores are products", () => {
    const fit = new Float32Array(2);
    dotScores(parts()).fillScores(fit);
    expect(Array.from(fit)).toEqual([11, 17]);
  });

  it("sumScores are sums of tanh", () => {
    const fit = new Float32Array(2);
    sumScores(parts()).fillScores(fit);
    expect(fit[0]).toBeCloseTo(Math.tanh(4) + Math.tanh(6), 6);
  });
});
