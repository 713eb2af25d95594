import { readOptions } from "@seqloom/array";
import { modelSeed } from "./modelSeed.js";

describe("modelSeed", () => {
  const read = (seed?: unknown) => readOptions("test", { seed: modelSeed }, { seed });

  it("may be left out", () => {
    expect(read()).toEqual({ seed: undefined });
    expect(read(2 ** 32 - 1)).toEqual({ seed: 2 ** 32 - 1 });
  });

  it.each([-1, 2 ** 32, 1.5, null])("refuses %p", (seed) => {
    expect(() => read(seed)).toThrow("test: seed must be an integer from 0 to 4294967295, got");
  });
});
