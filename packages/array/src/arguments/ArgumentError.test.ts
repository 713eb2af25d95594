import fc from "fast-check";
import { ArgumentError, describeValue } from "./ArgumentError.js";

describe("ArgumentError", () => {
  it("says who complains, about what, what is allowed and what was given", () => {
    const error = new ArgumentError("padSequences", "padding", '"pre" or "post"', "left");
    expect(error.message).toBe('padSequences: padding must be "pre" or "post", got "left".');
  });

  it("ends with the hint, where there is one", () => {
    const error = new ArgumentError("fitOnTexts", "texts", "an array", "a text", "Put it into [ ].");
    expect(error.message).toBe('fitOnTexts: texts must be an array, got "a text". Put it into [ ].');
  });

  it("keeps its parts for a program to read", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.anything(), (caller, argument, allowed, given) => {
        expect(new ArgumentError(caller, argument, allowed, given)).toMatchObject({ caller, argument, allowed });
        expect(new ArgumentError(caller, argument, allowed, given).given).toBe(given);
      }),
    );
  });

  it("is an Error with a name of its own", () => {
    const error = new ArgumentError("f", "x", "1", 2);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("ArgumentError: f: x must be 1, got 2.");
  });
});

describe("describeValue", () => {
  it.each([
    ["a", '"a"'],
    ["x".repeat(61), `"${"x".repeat(60)}…"`],
    [-0, "-0"],
    [0.1, "0.1"],
    [5n, "5n"],
    [null, "null"],
    [undefined, "undefined"],
    [Math.max, "function max"],
    [[1, "a", NaN], '[1, "a", NaN]'],
    [new Array(9).fill(0), "an array of 9"],
    [{ data: 1, shape: 2 }, "an object with {data, shape}"],
    [new Float32Array(1000), "Float32Array(1000)"],
    [new Map(), "a Map"],
    [Symbol("s"), "Symbol(s)"],
  ])("shows %p as %s", (value, text) => {
    expect(describeValue(value)).toBe(text);
  });

  it("puts every value on one short line", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 200 }), fc.double(), fc.array(fc.nat(), { maxLength: 20 })),
        (value) => {
          const text = describeValue(value);
          expect(text).not.toContain("\n");
          expect(text.length).toBeLessThan(400); // 60 characters, each of which may need an escape of six
        },
      ),
    );
  });

  it("shows objects without a class", () => {
    expect(describeValue(Object.create(null))).toBe("an object with {}");
    expect(describeValue({ constructor: undefined, a: 1 })).toContain("an object with {");
  });
});
