import { cosineDecay, cosineDecayRestarts } from "./cosineDecays.js";

describe("cosineDecay", () => {
  it("stays at its last rate", () => {
    const schedule = cosineDecay({ initialLearningRate: 1, decaySteps: 10, alpha: 0.25 });
    expect([10, 11, 1000].map(schedule)).toEqual([0.25, 0.25, 0.25]);
  });

  it("rises in a warmup first", () => {
    const schedule = cosineDecay({ initialLearningRate: 0, decaySteps: 2, warmupTarget: 1, warmupSteps: 4 });
    expect([0, 1, 4, 6].map(schedule)).toEqual([0, 0.25, 1, 0]);
  });

  it("begins at the target of a warmup of no steps", () => {
    expect(cosineDecay({ initialLearningRate: 0, decaySteps: 2, warmupTarget: 1 })(0)).toBe(1);
  });
});

describe("cosineDecayRestarts", () => {
  it.each([1, 1.1, 1.5, 2, 3])("begins anew at each start, tMul %d", (tMul) => {
    const schedule = cosineDecayRestarts({ initialLearningRate: 1, firstDecaySteps: 20, tMul, mMul: 0.5 });
    let start = 0;
    for (let decay = 0; decay < 8; decay++) {
      expect(schedule(start + 1e-6)).toBeCloseTo(0.5 ** decay, 6);
      start += 20 * tMul ** decay;
      expect(schedule(start - 1e-6)).toBeCloseTo(0, 6);
    }
  });

  it("refuses decays that get shorter, which end", () => {
    expect(() => cosineDecayRestarts({ initialLearningRate: 1, firstDecaySteps: 20, tMul: 0.5 })).toThrow(
      "cosineDecayRestarts: tMul must be a number of 1 or more, got 0.5.",
    );
  });
});
