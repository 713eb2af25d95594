import { float16 } from "./float16.js";

describe("float16", () => {
  // The examples of https://en.wikipedia.org/wiki/Half-precision_floating-point_format
  it.each([
    [0x0000, 0],
    [0x8000, -0],
    [0x0001, 2 ** -24],
    [0x03ff, 0.000060975551605224609375],
    [0x0400, 2 ** -14],
    [0x3555, 0.333251953125],
    [0x3c01, 1.0009765625],
    [0xc000, -2],
    [0x7bff, 65504],
    [0x7c00, Infinity],
    [0xfc00, -Infinity],
    [0x7e00, NaN],
  ])("%p is %p", (bits, value) => expect(float16(bits)).toBe(value));
});
