import fc from "fast-check";
import { fnv1a } from "./fnv1a.js";

describe("fnv1a", () => {
  it("gives the published values", () => {
    // Appendix of draft-eastlake-fnv: 32 bits, FNV-1a.
    expect([fnv1a(""), fnv1a("a"), fnv1a("foobar")]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  it("is the formula over UTF-8 bytes, in whole numbers", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => expect(fnv1a(text)).toBe(slowFnv1a(text))));
  });

  it("goes on over texts of any length", () => {
    for (const length of [31, 32, 33, 63, 64, 65, 1023, 1024, 1025, 65_536, 100_000]) {
      const text = "aé字".repeat(length / 3) + "x".repeat(length % 3);
      expect(fnv1a(text)).toBe(slowFnv1a(text));
    }
  });
});

function slowFnv1a(text: string): number {
  let hash = 2166136261n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 16777619n) % 2n ** 32n;
  return Number(hash);
}
