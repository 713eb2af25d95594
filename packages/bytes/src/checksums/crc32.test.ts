import { crc32 } from "./crc32.js";

describe("crc32", () => {
  it("gives the value that the specification has for the digits, for any length", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
    expect(crc32(Uint8Array.of(97))).toBe(0xe8b7be43);
  });
});
