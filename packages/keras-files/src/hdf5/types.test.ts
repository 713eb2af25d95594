import { HdfBytes } from "./HdfBytes.js";
import { countOf, readShape, readType } from "./types.js";

const bytes = (...list: number[]) => new HdfBytes(Uint8Array.from([...list, ...Array.from({ length: 24 }, () => 0)]));

describe("readType", () => {
  it("reads float16, big endian and fixed texts", () => {
    expect(readType(bytes(0x11, 0x20, 15, 0, 2, 0, 0, 0, 0, 0, 16, 0, 10, 5, 0, 10), 0)).toMatchObject({
      kind: "float",
      size: 2,
    });
    expect(readType(bytes(0x10, 0x01, 0, 0, 4, 0, 0, 0), 0)).toEqual({ kind: "uint", size: 4, isBigEndian: true });
    expect(readType(bytes(0x13, 0, 0, 0, 10, 0, 0, 0), 0)).toMatchObject({ kind: "string", size: 10 });
  });

  it("names what it does not read", () => {
    expect(() => readType(bytes(0x16, 0, 0, 0, 8, 0, 0, 0), 0)).toThrow("a value of HDF5's type compound with 8 bytes");
    expect(() => readType(bytes(0x11, 0, 0, 0, 2, 0, 0, 0), 0)).toThrow("a value of HDF5's type float with 2 bytes"); // bfloat16
  });
});

describe("readShape", () => {
  it("reads both versions, and no value at all", () => {
    expect(readShape(bytes(1, 1, 0, 0, 0, 0, 0, 0, 5), 0)).toEqual([5]);
    expect(readShape(bytes(2, 1, 0, 1, 5), 0)).toEqual([5]);
    expect(readShape(bytes(2, 0, 0, 2), 0)).toBeUndefined();
    expect(() => readShape(bytes(7), 0)).toThrow("no shape stands at byte 0.");
  });
});

describe("countOf", () => {
  it("counts elements", () => expect([[2, 3], [], [0], undefined].map(countOf)).toEqual([6, 1, 0, 0]));
});
