import fc from "fast-check";
import { drift, lastValue, movingAverage, seasonal } from "./baselines.js";

const number = fc.double({ min: -100, max: 100, noNaN: true }).map((value) => value + 0); // no -0: a mean of it is 0
const values = fc.array(number, { minLength: 2, maxLength: 20 });

describe("lastValue", () => {
  it("is seasonal with a season of one step, and movingAverage over one", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 5 }), (history, horizon) => {
        expect(seasonal(history, { season: 1, horizon })).toEqual(lastValue(history, { horizon }));
        expect(movingAverage(history, { window: 1, horizon })).toEqual(lastValue(history, { horizon }));
      }),
    );
  });

  it("refuses an empty history", () => {
    expect(() => lastValue([])).toThrow("lastValue: rows of history must be at least 1, got 0.");
    expect(() => lastValue([1, NaN])).toThrow("lastValue: history[1] must be a finite number, got NaN.");
  });
});

describe("seasonal", () => {
  it("is right on a series that repeats itself", () => {
    const wave = (t: number) => [3, 1, 4, 1, 5][t % 5]!;
    const history = Array.from({ length: 13 }, (_, t) => wave(t));
    expect([...seasonal(history, { season: 5, horizon: 12 })]).toEqual(
      Array.from({ length: 12 }, (_, i) => wave(13 + i)),
    );
    expect(() => seasonal([1, 2], { season: 3 })).toThrow("seasonal: rows of history must be at least 3, got 2.");
  });
});

describe("drift", () => {
  it("is right on a straight line", () => {
    expect([...drift([2, 5, 8], { horizon: 3 })]).toEqual([11, 14, 17]);
    expect(() => drift([1])).toThrow("drift: rows of history must be at least 2, got 1.");
  });
});

describe("movingAverage", () => {
  it("averages the last values alone", () => {
    expect([...movingAverage([100, 1, 2, 3], { window: 3, horizon: 2 })]).toEqual([2, 2]);
    expect(() => movingAverage([1], { window: 0 })).toThrow(
      "movingAverage: window must be an integer of 1 or more, got 0.",
    );
  });
});
