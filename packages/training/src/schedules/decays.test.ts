import { exponentialDecay, inverseTimeDecay, polynomialDecay } from "./decays.js";

describe("exponentialDecay and inverseTimeDecay", () => {
  it.each([exponentialDecay, inverseTimeDecay])("stay the same between whole decays of a staircase", (make) => {
    const schedule = make({ initialLearningRate: 0.5, decaySteps: 4, decayRate: 0.5, staircase: true });
    expect([0, 3].map(schedule)).toEqual([0.5, 0.5]);
    expect(schedule(4)).toBeLessThan(0.5);
    expect(schedule(7)).toBe(schedule(4));
  });

  it("refuse steps that are none", () => {
    const options = { initialLearningRate: 1, decaySteps: 0, decayRate: 1 };
    expect(() => exponentialDecay(options)).toThrow("exponentialDecay: decaySteps must be a number above 0, got 0.");
    expect(() => inverseTimeDecay({ ...options, decaySteps: 1, decayRate: -1 })).toThrow(
      "inverseTimeDecay: decayRate must be a number of 0 or more, got -1.",
    );
  });
});

describe("polynomialDecay", () => {
  it("rises again in a cycle, for twice as long", () => {
    const schedule = polynomialDecay({ initialLearningRate: 1, decaySteps: 4, endLearningRate: 0, cycle: true });
    expect([0, 2, 4, 5, 6, 8].map(schedule)).toEqual([1, 0.5, 0, 0.375, 0.25, 0]);
  });

  it("says what is missing", () => {
    expect(() => polynomialDecay({} as never)).toThrow("polynomialDecay: initialLearningRate must be a number");
  });
});
