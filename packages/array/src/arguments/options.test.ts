import fc from "fast-check";
import { boolean, custom, integer, number, oneOf, optional, readOptions } from "./options.js";

const table = {
  length: integer({ min: 1, meaning: "steps in a window" }),
  rate: number({ min: 0, max: 1, default: 0.5, meaning: "share of the values" }),
  padding: oneOf(["pre", "post"], { default: "pre", meaning: "side of the padding" }),
  shuffle: boolean({ default: false, meaning: "whether to change the order" }),
  seed: optional(integer({ min: 0, max: 9, meaning: "start of the random numbers" })),
};

describe("readOptions", () => {
  it("fills in what was left out", () => {
    const read = readOptions("windows", table, { length: 3 });
    expect(read).toEqual({ length: 3, rate: 0.5, padding: "pre", shuffle: false, seed: undefined });
  });

  it("keeps what was given, and leaves that object alone", () => {
    const given = fc.record({
      length: fc.integer({ min: 1 }),
      rate: fc.double({ min: 0, max: 1, noNaN: true }),
      padding: fc.constantFrom("pre", "post"),
      shuffle: fc.boolean(),
      seed: fc.option(fc.nat(9), { nil: undefined }),
    });
    fc.assert(
      fc.property(given, (options) => {
        expect(readOptions("windows", table, Object.freeze(options))).toEqual(options);
      }),
    );
  });

  it("takes undefined as left out, but not null", () => {
    expect(readOptions("windows", table, { length: 3, rate: undefined }).rate).toBe(0.5);
    expect(() => readOptions("windows", table, { length: 3, rate: null })).toThrow(
      "windows: rate must be a number from 0 to 1, got null.",
    );
    expect(() => readOptions("windows", table, { length: 3, seed: null })).toThrow(
      "windows: seed must be an integer from 0 to 9, got null.",
    );
  });

  it("names a missing and a wrong option", () => {
    expect(() => readOptions("windows", table, undefined)).toThrow(
      "windows: length must be an integer of 1 or more, got undefined.",
    );
    expect(() => readOptions("windows", table, { length: 1.5 })).toThrow("got 1.5.");
    expect(() => readOptions("windows", table, { length: 1, padding: "left" })).toThrow(
      'windows: padding must be "pre" or "post", got "left".',
    );
    expect(() => readOptions("windows", table, { length: 1, shuffle: 0 })).toThrow(
      "windows: shuffle must be true or false, got 0.",
    );
  });

  it("refuses options that do not exist, inherited names included", () => {
    expect(() => readOptions("windows", table, { length: 1, lenght: 3 })).toThrow(
      'windows: options must be made of length, rate, padding, shuffle, seed, got "lenght".',
    );
    expect(() => readOptions("windows", table, { length: 1, toString: 3 })).toThrow(/got "toString"\.$/);
  });

  it("says which option was meant by an unknown one: written otherwise, misspelt, or known by another name", () => {
    const meantBy = (name: string) => {
      const known = { batchSize: integer({ default: 1, meaning: "" }), rate: number({ meaning: "", aliases: ["p"] }) };
      return () => readOptions("train", known, { rate: 1, [name]: 1 });
    };
    expect(meantBy("batch_size")).toThrow(
      'train: options must be made of batchSize, rate, got "batch_size". Did you mean batchSize?',
    );
    expect(meantBy("bacthSize")).toThrow('got "bacthSize". Did you mean batchSize?');
    expect(meantBy("p")).toThrow('got "p". Did you mean rate?');
    expect(meantBy("shuffle")).toThrow(/got "shuffle"\.$/);
  });

  it("refuses what is no object", () => {
    for (const given of [5, "length", null, [3]] as unknown as object[]) {
      expect(() => readOptions("windows", table, given)).toThrow("windows: options must be an object, got ");
    }
  });
});

describe("integer", () => {
  it("accepts the integers of its range and says which they are", () => {
    const option = integer({ min: -2, max: 2, meaning: "" });
    expect([-2, 0, 2].every(option.accepts)).toBe(true);
    expect([-3, 3, 0.5, "1", NaN].some(option.accepts)).toBe(false);
    expect(option.allowed).toBe("an integer from -2 to 2");
    expect(integer({ meaning: "" }).allowed).toBe("an integer");
    expect(integer({ max: 5, meaning: "" }).allowed).toBe("an integer of 5 or less");
  });
});

describe("number", () => {
  it("accepts the finite numbers of its range", () => {
    const option = number({ min: 0, meaning: "" });
    expect([0, 0.5, -1, Infinity, NaN, "1"].map(option.accepts)).toEqual([true, true, false, false, false, false]);
    expect(option.allowed).toBe("a number of 0 or more");
  });
});

describe("boolean", () => {
  it("accepts true and false alone", () => {
    const { accepts } = boolean({ meaning: "" });
    expect([true, false, 0, 1, "true", undefined].map(accepts)).toEqual([true, true, false, false, false, false]);
  });
});

describe("oneOf", () => {
  it("lists its values as one reads them", () => {
    expect(oneOf([1, 2, "auto"], { meaning: "" }).allowed).toBe('1, 2 or "auto"');
    expect(oneOf(["auto"], { meaning: "" }).allowed).toBe('"auto"');
  });

  it("accepts each of them and no other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.string(), (values, other) => {
        const { accepts } = oneOf(values, { meaning: "" });
        expect(values.every(accepts)).toBe(true);
        expect(accepts(other)).toBe(values.includes(other));
      }),
    );
  });
});

describe("custom", () => {
  it("accepts what its own check accepts", () => {
    const even = custom<number>("even", (value) => Number(value) % 2 === 0, { meaning: "", default: 4 });
    expect(readOptions("f", { even }, {})).toEqual({ even: 4 });
    expect(() => readOptions("f", { even }, { even: 3 })).toThrow("f: even must be even, got 3.");
  });
});

describe("optional", () => {
  it("makes a required option one that may be left out, and keeps its check", () => {
    const length = optional(integer({ min: 1, meaning: "" }));
    expect(readOptions("f", { length }, {})).toEqual({ length: undefined });
    expect(() => readOptions("f", { length }, { length: 0 })).toThrow(
      "f: length must be an integer of 1 or more, got 0.",
    );
  });
});
