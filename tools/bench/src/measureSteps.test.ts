import { measureSteps } from "./measureSteps.js";

/** A clock that only steps move, each by the time it is said to take. */
function stepsOf(msOf: (step: number) => number) {
  let [clock, count] = [0, 0];
  const step = () => {
    clock += msOf(count);
    return ++count;
  };
  return { step, options: { seconds: 3, now: () => clock } };
}

describe("measureSteps", () => {
  it("reports four losses, and the median of the steps behind the warm-up", async () => {
    const { step, options } = stepsOf((number) => (number < 20 ? 50 : 100));
    expect(await measureSteps(step, options)).toEqual({ losses: [1, 2, 3, 4], ms: 100, steps: 30 });
  });

  it("takes nine steps where fewer would fit", async () => {
    const { step, options } = stepsOf(() => 1000);
    expect(await measureSteps(step, options)).toEqual({ losses: [1, 2, 3, 4], ms: 1000, steps: 9 });
  });

  it("has the fourth step alone for a slow peer", async () => {
    const { step, options } = stepsOf((number) => (number === 0 ? 9000 : 4000));
    expect(await measureSteps(step, options)).toEqual({ losses: [1, 2, 3, 4], ms: 4000, steps: 1 });
  });
});
