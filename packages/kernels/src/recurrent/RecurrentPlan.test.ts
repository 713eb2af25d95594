import fc from "fast-check";
import { RecurrentPlan } from "./RecurrentPlan.js";

const lstm = { number: 1, gates: 4, states: 2, slots: 4, biases: 1 } as const;

function plan(batch: number, steps: number, features: number, units: number): RecurrentPlan {
  return new RecurrentPlan(lstm, { batch, steps, features, units });
}

describe("RecurrentPlan", () => {
  it("cuts a large batch into slices of up to 32 rows, and leaves a small call whole", () => {
    expect(plan(128, 100, 24, 128).bounds).toEqual([0, 16, 32, 48, 64, 80, 96, 112, 128]);
    expect(plan(256, 100, 24, 128).slices).toBe(8);
    expect(plan(1000, 100, 24, 128).bounds.slice(0, 3)).toEqual([0, 32, 64]);
    expect(plan(30, 100, 24, 128).bounds).toEqual([0, 8, 16, 24, 30]);
    expect(plan(128, 3, 1, 5).bounds).toEqual([0, 128]);
    expect([plan(5, 30, 5, 50).slices, plan(5, 30, 50, 50).slices]).toEqual([1, 1]); // one thread, however many there are
  });

  it("fills units and features up to whole vectors", () => {
    expect([plan(1, 1, 1, 1).width, plan(1, 1, 5, 8).width, plan(1, 1, 5, 8).inputWidth]).toEqual([4, 8, 8]);
  });

  it("gives every row to one slice, and chunks of at least one step that fit the sequence", () => {
    const upTo = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(upTo(1000), upTo(600), upTo(300), upTo(300), (batch, steps, features, units) => {
        const { bounds, chunk } = plan(batch, steps, features, units);
        expect([bounds[0], bounds.at(-1)]).toEqual([0, batch]);
        expect(bounds.slice(1).every((bound, i) => bound > bounds[i]!)).toBe(true);
        expect(chunk).toBeGreaterThanOrEqual(1);
        expect(chunk).toBeLessThanOrEqual(steps);
      }),
    );
  });
});
