import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { crc32 as crc32InBrowser } from "./crc32.browser.js";
import { crc32 as crc32InNode } from "./crc32.node.js";

describe.each([
  ["Node", crc32InNode],
  ["a browser", crc32InBrowser],
])("crc32 in %s", (_, crc32) => {
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

  it("agrees with it at every length up to some hundred bytes and beyond pages of them, in one piece and in two", () => {
    const all = Uint8Array.from({ length: (1 << 20) + 1 }, (_, i) => (i * 2_654_435_761) >>> 24);
    const lengths = Array.from({ length: 300 }, (_, length) => length);
    for (const length of [...lengths, 4095, 4096, 4097, 65_535, 65_536, 65_537, 1 << 20, (1 << 20) + 1]) {
      const bytes = all.subarray(0, length);
      const packed = gzipSync(bytes, { level: 0 });
      const expected = packed.readUInt32LE(packed.length - 8);
      expect(crc32(bytes)).toBe(expected);
      const half = length >> 1;
      expect(crc32(bytes.subarray(half), crc32(bytes.subarray(0, half)))).toBe(expected);
    }
  });
});
