import type { HdfDataset } from "../hdf5/datasets.js";
import { readInteger, readNumbers } from "./readNumbers.js";

const dataset = (
  kind: HdfDataset["type"]["kind"],
  size: number,
  bytes: readonly number[],
  isBigEndian = false,
): HdfDataset => ({
  type: { kind, size, isBigEndian },
  shape: [bytes.length / size],
  check: () => undefined,
  read: () => Uint8Array.from(bytes),
});

describe("readNumbers", () => {
  it("keeps every bit of float32, of a NaN with a sign as well", () => {
    const { data } = readNumbers("x", dataset("float", 4, [1, 0, 0xc0, 0xff, 0, 0, 0x80, 0x3f]));
    expect([...new Uint32Array(data.buffer)]).toEqual([0xffc00001, 0x3f800000]);
  });

  it("reads its own bytes out of a Buffer of Node, which shares its memory with others", () => {
    const shared = Buffer.from([9, 9, 9, 0, 0, 0x80, 0x3f]).subarray(3);
    const one: HdfDataset = { ...dataset("float", 4, [0, 0, 0, 0]), read: () => shared };
    expect([...readNumbers("x", one).data]).toEqual([1]);
  });

  it("reads float16, float64 and integers, in both orders of bytes", () => {
    expect([...readNumbers("x", dataset("float", 2, [0x55, 0x35])).data]).toEqual([0.333251953125]);
    expect([...readNumbers("x", dataset("float", 8, [0, 0, 0, 0, 0, 0, 0xf0, 0x3f])).data]).toEqual([1]);
    expect([...readNumbers("x", dataset("float", 4, [0x3f, 0x80, 0, 0], true)).data]).toEqual([1]);
    expect([...readNumbers("x", dataset("int", 1, [0xff, 2])).data]).toEqual([-1, 2]);
    expect([...readNumbers("x", dataset("uint", 2, [0, 1], true)).data]).toEqual([1]);
  });

  it("refuses texts", () => {
    expect(() => readNumbers("x", dataset("string", 4, [65, 65, 65, 65]))).toThrow(
      "x must hold numbers, and holds texts.",
    );
  });
});

describe("readInteger", () => {
  it("reads a count, exact beyond float32", () => {
    expect(readInteger("x", dataset("int", 8, [1, 0, 0, 1, 0, 0, 0, 0]))).toBe(2 ** 24 + 1);
  });

  it("refuses what is none", () => {
    const negative = dataset(
      "int",
      8,
      Array.from({ length: 8 }, () => 255),
    );
    expect(() => readInteger("x", negative)).toThrow("x must be a whole number of 0 or more.");
  });
});
