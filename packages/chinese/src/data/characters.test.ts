import { CUT_BLOCK, DIGIT, FIRST_HAN, HAN, kinds, LAST_HAN, LATIN, SPACE, TAG_BLOCK } from "./characters.js";

function matching(mask: number): string {
  return Array.from(kinds.keys())
    .filter((code) => (kinds[code]! & mask) !== 0)
    .map((code) => String.fromCharCode(code))
    .join("");
}

describe("kinds", () => {
  it("are those of jieba's regular expressions", () => {
    expect(matching(CUT_BLOCK)).toMatch(/^[\u4E00-\u9FD5a-zA-Z0-9+#&._%-]+$/);
    expect(matching(CUT_BLOCK).length).toBe(LAST_HAN - FIRST_HAN + 1 + 62 + 7);
    expect(matching(TAG_BLOCK)).toMatch(/^[\u4E00-\u9FD5a-zA-Z0-9+#&._]+$/);
    expect(matching(TAG_BLOCK).length).toBe(matching(CUT_BLOCK).length - 2);
    expect([matching(HAN).length, matching(LATIN).length, matching(DIGIT)]).toEqual([20950, 62, "0123456789"]);
  });

  it("have Python's white space, which is not JavaScript's", () => {
    const javascript = Array.from(kinds.keys()).filter((code) => /\s/.test(String.fromCharCode(code)));
    const python = Array.from(kinds.keys()).filter((code) => kinds[code] === SPACE);
    expect(python.filter((code) => !javascript.includes(code))).toEqual([0x1c, 0x1d, 0x1e, 0x1f, 0x85]);
    expect(javascript.filter((code) => !python.includes(code))).toEqual([0xfeff]);
  });
});
