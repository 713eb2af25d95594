import { readOptions } from "@seqloom/array";
import { seedOption } from "./seedOption.js";

describe("seedOption", () => {
  const table = { seed: seedOption("seed of the test") };

  it("may be left out", () => {
    expect(readOptions("test", table, {})).toEqual({ seed: undefined });
    expect(readOptions("test", table, { seed: 2 ** 32 - 1 })).toEqual({ seed: 2 ** 32 - 1 });
  });

  it.each([1.5, -1, 2 ** 32, NaN, "1"])("refuses %p", (seed) => {
    expect(() => readOptions("test", table, { seed })).toThrow(
      "test: seed must be an integer from 0 to 4294967295, got",
    );
  });
});
