import { denseWeights } from "../testing/files.js";
import { countNumbers } from "./countNumbers.js";
import { readHdf5 } from "./readHdf5.js";

describe("countNumbers", () => {
  it("counts all elements, and refuses those that the file cannot have", () => {
    const bytes = denseWeights([3, 2], [2]);
    expect(countNumbers(readHdf5(bytes))).toBe(8);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const at = bytes.findIndex(
      (_, i) => i % 8 === 0 && view.getBigUint64(i, true) === 3n && view.getBigUint64(i + 8, true) === 2n,
    );
    view.setBigUint64(at, 300_000n, true);
    expect(() => countNumbers(readHdf5(bytes))).toThrow("layers/dense/vars/0 has 24 bytes instead of 2400000.");
    view.setBigUint64(at, 2n ** 33n, true);
    expect(() => countNumbers(readHdf5(bytes))).toThrow(
      /layers\/dense\/vars\/0 claims \d+ bytes, and at most 4 GiB are read\./,
    );
  });
});
