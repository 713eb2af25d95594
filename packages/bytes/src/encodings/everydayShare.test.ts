import { everydayShare } from "./everydayShare.js";
import { encodedTexts } from "../testing/encodedTexts.js";

describe("everydayShare", () => {
  it.each(["big5", "gbk", "shift_jis", "euc-kr"] as const)("is near 1 for a text in %s", (encoding) => {
    expect(everydayShare(encodedTexts.get(encoding)!.bytes, encoding).share).toBeGreaterThan(0.9);
  });

  it("counts characters, not bytes: 中 is A4A4, 乂 (rare) is C9 at the second level", () => {
    expect(everydayShare(Uint8Array.of(0x61, 0xa4, 0xa4, 0xc9, 0x40), "big5")).toEqual({
      characters: 2,
      share: 0.5,
      size: 5978,
    });
    expect(everydayShare(Uint8Array.of(0x61, 0x0a), "big5").share).toBe(0);
  });
});
