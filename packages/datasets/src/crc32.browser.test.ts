import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { crc32 } from "./crc32.browser.js";

describe("crc32 in a browser", () => {
  it("gives the check value of the standard", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926); // as every catalogue of checksums lists it
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it("goes on from the checksum of what came before", () => {
    const [first, second] = [new TextEncoder().encode("12345"), new TextEncoder().encode("6789")];
    expect(crc32(second, crc32(first))).toBe(0xcbf43926);
  });

  it("agrees with the one that gzip writes behind the data", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const packed = gzipSync(bytes);
        expect(crc32(bytes)).toBe(packed.readUInt32LE(packed.length - 8));
      }),
    );
  });
});
