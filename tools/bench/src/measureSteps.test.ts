import { measureSteps } from "./measureSteps.js";

/** A clock that only steps move, each by the time it is said to take; losses count the steps of a model. */
function stepsOf(msOf: (step: number) => number) {
  let clock = 0;
  const start = (optimizer: "sgd" | "own") => {
    let count = 0;
    return () => {
      clock += msOf(count);
      return (optimizer === "sgd" ? 100 : 0) + ++count;
    };
  };
  return { start, options: { seconds: 3, now: () => clock } };
}

const sgdLosses = [101, 102, 103, 104];

describe("measureSteps", () => {
  it("reports four losses of both optimizers, and the median of the steps behind the warm-up", async () => {
    const { start, options } = stepsOf((number) => (number < 20 ? 50 : 100));
    const result = { sgdLosses, losses: [1, 2, 3, 4], ms: 100, steps: 30 };
    expect(await measureSteps(start, options)).toEqual(result);
  });

  it("takes nine steps where fewer would fit", async () => {
    const { start, options } = stepsOf(() => 1000);
    expect(await measureSteps(start, options)).toEqual({ sgdLosses, losses: [1, 2, 3, 4], ms: 1000, steps: 9 });
  });

  it("takes one step after one of warm-up from a slow peer", async () => {
    const { start, options } = stepsOf((number) => (number === 0 ? 9000 : 4000));
    expect(await measureSteps(start, options)).toEqual({ sgdLosses, losses: [1, 2], ms: 4000, steps: 1 });
  });
});
