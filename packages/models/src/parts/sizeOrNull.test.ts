import { readOptions } from "@seqloom/array";
import { sizeOrNull } from "./sizeOrNull.js";

describe("sizeOrNull", () => {
  it("takes a size or null", () => {
    const read = (size?: unknown) => readOptions("test", { size: sizeOrNull(2, 5) }, { size }).size;
    expect([read(), read(null), read(2)]).toEqual([5, null, 2]);
    expect(() => read(1)).toThrow("test: size must be an integer of 2 or more, or null, got 1.");
  });
});
