import fc from "fast-check";
import { decodeUtf8 } from "./decodeUtf8.js";

describe("decodeUtf8", () => {
  it("gives the text back that was encoded, a mark of byte order in it too", () => {
    expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 97))).toBe("\ufeffa");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });

  it("gives nothing for bytes that are no UTF-8", () => {
    for (const bytes of [[0xff], [0xe5, 0xa5], [0xc0, 0x80], [0xed, 0xa0, 0x80]]) {
      expect(decodeUtf8(Uint8Array.from(bytes))).toBeUndefined();
    }
  });
});
