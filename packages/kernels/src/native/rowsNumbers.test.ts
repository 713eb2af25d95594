import type { NativeSettings } from "./NativeRecurrent.js";
import { rowsNumbers } from "./rowsNumbers.js";

describe("rowsNumbers", () => {
  it("has the sizes in the order of the addon, and epsilon as its bits", () => {
    const settings = { variant: 1, threads: 2 } as NativeSettings;
    expect([...rowsNumbers(settings, { rows: 6, width: 3, slice: 4, activation: 5 })]).toEqual([1, 2, 6, 3, 4, 5, 0]);
    const [, , , , , , bits] = rowsNumbers(settings, { rows: 6, width: 3, slice: 4, epsilon: 0.001 });
    expect(new Float32Array(Int32Array.of(bits!).buffer)).toEqual(Float32Array.of(0.001));
  });
});
