import fc from "fast-check";
import { ArgumentError } from "./ArgumentError.js";
import { checkInteger } from "./checkInteger.js";

describe("checkInteger", () => {
  it("lets both ends of the range pass and nothing beyond them", () => {
    expect(() => checkInteger("f", "n", 1, 1, 3)).not.toThrow();
    expect(() => checkInteger("f", "n", 3, 1, 3)).not.toThrow();
    expect(() => checkInteger("f", "n", 0, 1, 3)).toThrow("f: n must be an integer from 1 to 3, got 0.");
    expect(() => checkInteger("f", "n", 4, 1, 3)).toThrow("f: n must be an integer from 1 to 3, got 4.");
  });

  it("says only the ends that there are", () => {
    expect(() => checkInteger("f", "n", "5")).toThrow('f: n must be an integer, got "5".');
    expect(() => checkInteger("f", "n", -1, 0)).toThrow("f: n must be an integer of 0 or more, got -1.");
    expect(() => checkInteger("f", "n", 1, undefined, 0)).toThrow("f: n must be an integer of 0 or less, got 1.");
  });

  it("refuses whatever is no safe integer", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        fc.pre(!Number.isSafeInteger(value));
        expect(() => checkInteger("f", "n", value)).toThrow(ArgumentError);
      }),
    );
    expect(() => checkInteger("f", "n", 2 ** 53)).toThrow(
      "f: n must be an integer, got 9007199254740992. Beyond 2^53 - 1 integers are not exact.",
    );
  });
});
