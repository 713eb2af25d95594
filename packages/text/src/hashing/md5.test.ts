import { createHash } from "node:crypto";
import fc from "fast-check";
import { md5 } from "./md5.js";

const hexOf = (text: string) => md5(text).toString(16).padStart(32, "0");

describe("md5", () => {
  it.each([
    ["", 0xd41d8cd98f00b204e9800998ecf8427en],
    ["abc", 0x900150983cd24fb0d6963f7d28e17f72n],
  ])("gives the value of RFC 1321 for %j", (text, hash) => {
    expect(md5(text)).toBe(hash);
  });

  it("equals the MD5 of Node at each length, over the edges of its blocks of 64 bytes and of the 9 at the end", () => {
    const lengths = Array.from({ length: 300 }, (_, length) => length); // 55, 56, 57, 63, 64, 65, 119, 120, 128 among them
    for (const length of [...lengths, 4095, 4096, 65_591, 65_592]) {
      for (const text of ["a".repeat(length), "é".repeat(length >> 1), "字".repeat(length / 3) + "x"]) {
        expect(hexOf(text)).toBe(createHash("md5").update(text, "utf8").digest("hex"));
      }
    }
  });

  it("equals the MD5 of Node for texts of any length and script", () => {
    const text = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 80 }));
    fc.assert(
      fc.property(text, (given) => {
        expect(hexOf(given)).toBe(createHash("md5").update(given, "utf8").digest("hex"));
      }),
    );
  });
});
