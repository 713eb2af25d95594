import { crcOf, crcTable } from "./crcTable.js";

const digits = new TextEncoder().encode("123456789");

describe("crcTable", () => {
  it("has the remainder of each byte", () => {
    expect([...crcTable(0xedb88320).subarray(0, 3)].map((value) => value >>> 0)).toEqual([0, 0x77073096, 0xee0e612c]);
  });
});

describe("crcOf", () => {
  it.each([
    ["CRC-32", 0xedb88320, 0xcbf43926],
    ["CRC-32C", 0x82f63b78, 0xe3069283],
  ])("gives the check value of %s", (_, polynomial, expected) => {
    expect(crcOf(crcTable(polynomial), digits)).toBe(expected); // as every catalogue of checksums lists it
    expect(crcOf(crcTable(polynomial), new Uint8Array())).toBe(0);
  });
});
