import fc from "fast-check";
import { npyNumbers, numberType } from "./npyNumbers.js";

describe("numberType", () => {
  it("knows NumPy's names of the types, in either order of bytes", () => {
    expect(["<i8", ">f4", "|b1", "=u2"].map(numberType)).toEqual(["int64", "float32", "bool", "uint16"]);
  });

  it("knows no others", () => {
    expect(["<q9", "<c8", "|O", "i8", "", "<constructor"].map(numberType)).toEqual(new Array(6).fill(undefined));
  });
});

describe("npyNumbers", () => {
  it("gives numbers back that were written in either order of bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 5 }), fc.boolean(), (numbers, bigEndian) => {
        const view = new DataView(new ArrayBuffer(8 * numbers.length));
        for (const [i, number] of numbers.entries()) view.setFloat64(8 * i, number, !bigEndian);
        expect(npyNumbers("float64", new Uint8Array(view.buffer), bigEndian)).toEqual(Float64Array.from(numbers));
      }),
    );
  });

  it("reads float16: sign, exponent, fraction, the smallest, infinity", () => {
    const halves = Uint16Array.of(0x3c00, 0xc000, 0x3555, 0x0001, 0x7bff, 0x7c00, 0xfc00); // as IEEE 754 lists them
    const expected = Float32Array.of(1, -2, 0.333251953125, 2 ** -24, 65504, Infinity, -Infinity);
    expect(npyNumbers("float16", new Uint8Array(halves.buffer), false)).toEqual(expected);
    expect(npyNumbers("float16", Uint8Array.of(0x7e, 0), true)).toEqual(Float32Array.of(NaN));
  });

  it("copies: the file may begin anywhere and is left as it was", () => {
    const file = Buffer.from([9, 1, 2, 3, 4]);
    expect(npyNumbers("uint16", file.subarray(1), true)).toEqual(Uint16Array.of(0x0102, 0x0304));
    expect([...file]).toEqual([9, 1, 2, 3, 4]);
  });
});
