import fc from "fast-check";
import { checkInteger } from "./checkInteger.js";
import { boolean, integer, number, oneOf, optional } from "./optionKinds.js";
import { readOptions } from "./readOptions.js";

const table = {
  length: integer({ min: 1 }),
  rate: number({ min: 0, max: 1, default: 0.5 }),
  padding: oneOf(["pre", "post"], { default: "pre" }),
  shuffle: boolean({ default: false }),
  seed: optional(integer({ min: 0, max: 9 })),
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
      const known = { batchSize: integer({ default: 1 }), rate: number({ aliases: ["p"] }) };
      return () => readOptions("train", known, { rate: 1, [name]: 1 });
    };
    expect(meantBy("batch_size")).toThrow(
      'train: options must be made of batchSize, rate, got "batch_size". Did you mean batchSize?',
    );
    expect(meantBy("bacthSize")).toThrow('got "bacthSize". Did you mean batchSize?');
    expect(meantBy("p")).toThrow('got "p". Did you mean rate?');
    expect(meantBy("shuffle")).toThrow(/got "shuffle"\.$/);
  });

  it("says of an integer beyond 2^53 - 1 why it is refused, as checkInteger does", () => {
    const byTable = () => readOptions("windows", table, { length: 2 ** 53 });
    const text =
      "length must be an integer of 1 or more, got 9007199254740992. Beyond 2^53 - 1 integers are not exact.";
    expect(byTable).toThrow(`windows: ${text}`);
    expect(() => checkInteger("windows", "length", 2 ** 53, 1)).toThrow(`windows: ${text}`);
    expect(() => readOptions("windows", table, { length: 1, rate: 2 ** 53 })).toThrow(/got 9007199254740992\.$/);
  });

  it("refuses what is no object", () => {
    for (const given of [5, "length", null, [3]] as unknown as object[]) {
      expect(() => readOptions("windows", table, given)).toThrow("windows: options must be an object, got ");
    }
  });
});
