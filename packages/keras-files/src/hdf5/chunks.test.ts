import { chunkReader } from "./chunks.js";
import { HdfBytes } from "./HdfBytes.js";

const SHAPE = [3, 3];

/** A layout of chunks [2, 2] of bytes, a tree with the chunks given by their offsets, and the chunks. */
function file(offsets: readonly (readonly [number, number])[]): HdfBytes {
  const bytes = new Uint8Array(1000);
  const view = new DataView(bytes.buffer);
  bytes.set([3, 2, 3]);
  view.setBigUint64(3, 64n, true);
  for (const [axis, length] of [2, 2, 1].entries()) view.setUint32(11 + 4 * axis, length, true);
  bytes.set(
    [..."TREE"].map((letter) => letter.charCodeAt(0)),
    64,
  );
  bytes.set([1, 0, offsets.length], 68);
  for (const [i, [row, column]] of offsets.entries()) {
    const key = 88 + 40 * i;
    view.setUint32(key, 4, true);
    view.setBigUint64(key + 8, BigInt(row), true);
    view.setBigUint64(key + 16, BigInt(column), true);
    view.setBigUint64(key + 32, BigInt(800 + 4 * i), true);
    bytes.set([10 * i + 1, 10 * i + 2, 10 * i + 3, 10 * i + 4], 800 + 4 * i);
  }
  return new HdfBytes(bytes);
}

const parts = {
  path: "x",
  type: { kind: "uint", size: 1, isBigEndian: false },
  shape: SHAPE,
  size: 9,
  filters: [],
} as const;

describe("chunkReader", () => {
  it("puts chunks at their places, without what stands over the edge", () => {
    const checked: number[] = [];
    const read = chunkReader(file([[0, 0], [0, 2], [2, 0], [2, 2]]), 0, parts, (stored) => checked.push(stored)); // prettier-ignore
    expect([...read()]).toEqual([1, 2, 11, 3, 4, 13, 21, 22, 31]);
    expect(checked).toEqual([16]);
  });

  it("leaves zeros where no chunk is", () => {
    expect([...chunkReader(file([[2, 2]]), 0, parts, () => undefined)()]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it("refuses more chunks than fit, and another rank", () => {
    const five = [[0, 0], [0, 0], [0, 0], [0, 0], [0, 0]] as const; // prettier-ignore
    expect(() => chunkReader(file(five), 0, parts, () => undefined)).toThrow(
      "x has 5 chunks, and 4 fit into its shape.",
    );
    expect(() => chunkReader(file([]), 0, { ...parts, shape: [9] }, () => undefined)).toThrow("have another rank");
  });
});
