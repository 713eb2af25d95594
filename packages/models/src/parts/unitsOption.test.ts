import { readOptions } from "@seqloom/array";
import { unitsOf, unitsOption } from "./unitsOption.js";

describe("unitsOption", () => {
  it("takes one size or a list", () => {
    const read = (units?: unknown) => readOptions("test", { units: unitsOption(32) }, { units }).units;
    expect([read(), read(5), read([3, 4])]).toEqual([32, 5, [3, 4]]);
    for (const wrong of [0, [], [1, 0], "3"]) {
      expect(() => read(wrong)).toThrow(
        "test: units must be an integer of 1 or more, or a list of one or more of them",
      );
    }
  });
});

describe("unitsOf", () => {
  it("gives a list", () => {
    expect([unitsOf(3), unitsOf([3, 4])]).toEqual([[3], [3, 4]]);
  });
});
