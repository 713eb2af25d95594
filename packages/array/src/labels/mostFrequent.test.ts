import fc from "fast-check";
import { mostFrequent } from "./mostFrequent.js";

describe("mostFrequent", () => {
  it("names the value that occurs most often, the first of several", () => {
    expect(mostFrequent(["a", "b", "b"])).toBe("b");
    expect(mostFrequent(["b", "a", "a", "b"])).toBe("b");
  });

  it("is never beaten by another value", () => {
    const count = (values: readonly number[], wanted: number) => values.filter((value) => value === wanted).length;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), (values) => {
        const most = count(values, mostFrequent(values));
        for (const value of values) expect(count(values, value)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("needs a value", () => {
    expect(() => mostFrequent([])).toThrow("mostFrequent: values must be a list with at least one value, got [].");
  });
});
