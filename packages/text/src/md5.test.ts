import { createHash } from "node:crypto";
import fc from "fast-check";
import { md5 } from "./md5.js";

describe("md5", () => {
  it.each([
    ["", 0xd41d8cd98f00b204e9800998ecf8427en],
    ["abc", 0x900150983cd24fb0d6963f7d28e17f72n],
  ])("gives the value of RFC 1321 for %j", (text, hash) => {
    expect(md5(text)).toBe(hash);
  });

  it("equals the MD5 of Node for texts of any length and script", () => {
    const text = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 80 }));
    fc.assert(
      fc.property(text, (given) => {
        expect(md5(given).toString(16).padStart(32, "0")).toBe(createHash("md5").update(given, "utf8").digest("hex"));
      }),
    );
  });
});
