import { readOptions } from "@seqloom/array";
import { endsOf, endsOption } from "./endsOption.js";

describe("endsOption", () => {
  it("takes a number of steps or a list of two", () => {
    const read = (ends?: unknown) => readOptions("test", { ends: endsOption(1) }, { ends });
    expect([read().ends, read(0).ends, read([2, 0]).ends]).toEqual([1, 0, [2, 0]]);
    for (const wrong of [-1, 1.5, [1], [1, -1], "1"]) {
      expect(() => read(wrong)).toThrow("test: ends must be an integer of 0 or more, or a list of two, got");
    }
  });
});

describe("endsOf", () => {
  it("gives both ends", () => {
    expect([endsOf(3), endsOf([1, 0])]).toEqual([
      [3, 3],
      [1, 0],
    ]);
  });
});
