import fc from "fast-check";
import { boolean, custom, func, integer, largestSeed, number, oneOf, optional, seed, string } from "./optionKinds.js";
import { readOptions } from "./readOptions.js";

describe("integer", () => {
  it("accepts the integers of its range and says which they are", () => {
    const option = integer({ min: -2, max: 2 });
    expect([-2, 0, 2].every(option.accepts)).toBe(true);
    expect([-3, 3, 0.5, "1", NaN].some(option.accepts)).toBe(false);
    expect([2 ** 53 - 1, 2 ** 53, -(2 ** 53)].map(integer().accepts)).toEqual([true, false, false]);
    expect(option.allowed).toBe("an integer from -2 to 2");
    expect(integer().allowed).toBe("an integer");
    expect(integer({ max: 5 }).allowed).toBe("an integer of 5 or less");
  });
});

describe("number", () => {
  it("accepts the finite numbers of its range", () => {
    const option = number({ min: 0 });
    expect([0, 0.5, -1, Infinity, NaN, "1"].map(option.accepts)).toEqual([true, true, false, false, false, false]);
    expect(option.allowed).toBe("a number of 0 or more");
  });
});

describe("seed", () => {
  it("accepts the integers of 32 bits", () => {
    const option = seed({ default: 1 });
    expect([0, largestSeed].every(option.accepts)).toBe(true);
    expect([-1, 2 ** 32, 0.5, "1", null].some(option.accepts)).toBe(false);
    expect(option).toMatchObject({ allowed: "an integer from 0 to 4294967295", default: 1, required: false });
  });
});

describe("string", () => {
  it("accepts a text, the empty one only where it may", () => {
    expect(["a", "", 1, null].map(string().accepts)).toEqual([true, true, false, false]);
    expect(["a", "", 1, null].map(string({ allowEmpty: false }).accepts)).toEqual([true, false, false, false]);
  });

  it("has the name of the text in its error", () => {
    expect(string().allowed).toBe("a text");
    const name = string({ noun: "a name", allowEmpty: false });
    expect(() => readOptions("f", { name }, { name: "" })).toThrow('f: name must be a name that is not empty, got "".');
  });
});

describe("func", () => {
  it("accepts functions alone", () => {
    const { accepts } = func<() => void>();
    expect([() => 1, Math.max, class {}, "f", {}, null].map(accepts)).toEqual([true, true, true, false, false, false]);
  });

  it("is read with its type", () => {
    const { print } = readOptions("f", { print: func<(text: string) => string>() }, { print: (text: string) => text });
    expect(print("a").length).toBe(1);
  });
});

describe("boolean", () => {
  it("accepts true and false alone", () => {
    const { accepts } = boolean();
    expect([true, false, 0, 1, "true", undefined].map(accepts)).toEqual([true, true, false, false, false, false]);
  });
});

describe("oneOf", () => {
  it("lists its values as one reads them", () => {
    expect(oneOf([1, 2, "auto"]).allowed).toBe('1, 2 or "auto"');
    expect(oneOf(["auto"]).allowed).toBe('"auto"');
  });

  it("accepts each of them and no other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.string(), (values, other) => {
        const { accepts } = oneOf(values);
        expect(values.every(accepts)).toBe(true);
        expect(accepts(other)).toBe(values.includes(other));
      }),
    );
  });
});

describe("custom", () => {
  it("accepts what its own check accepts", () => {
    const even = custom<number>("even", (value) => Number(value) % 2 === 0, { default: 4 });
    expect(readOptions("f", { even }, {})).toEqual({ even: 4 });
    expect(() => readOptions("f", { even }, { even: 3 })).toThrow("f: even must be even, got 3.");
  });
});

describe("optional", () => {
  it("makes a required option one that may be left out, and keeps its check", () => {
    const length = optional(integer({ min: 1 }));
    expect(readOptions("f", { length }, {})).toEqual({ length: undefined });
    expect(() => readOptions("f", { length }, { length: 0 })).toThrow(
      "f: length must be an integer of 1 or more, got 0.",
    );
  });
});
