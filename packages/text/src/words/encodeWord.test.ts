import { TextEncoder } from "node:util";
import fc from "fast-check";
import { decodeWord, encodeWord } from "./encodeWord.js";

function encoded(word: string): Uint8Array {
  const bytes = new Uint8Array(3 * word.length);
  return bytes.subarray(0, encodeWord(word, bytes, 0));
}

describe("encodeWord", () => {
  it("writes the UTF-8 of a text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (word) => {
        expect([...encoded(word)]).toEqual([...new TextEncoder().encode(word)]);
      }),
    );
  });

  it("writes half a surrogate pair as three bytes", () => {
    expect([...encoded("\ud83d")]).toEqual([0xed, 0xa0, 0xbd]); // the example of WTF-8's page is U+D83D beside U+DE00
    expect([...encoded("\ud83d\ude00")]).toEqual([0xf0, 0x9f, 0x98, 0x80]);
  });
});

describe("decodeWord", () => {
  it("gives back any word, halves of surrogate pairs too", () => {
    const unit = fc.constantFrom("a", "é", "字", "😀", "\ud83d", "\ude00", "\0");
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const bytes = encoded(units.join(""));
        expect(decodeWord(bytes, 0, bytes.length)).toBe(units.join(""));
      }),
    );
  });

  it("gives back a word of a million characters", () => {
    const word = "字a😀".repeat(300_000);
    const bytes = encoded(word);
    expect(decodeWord(bytes, 0, bytes.length) === word).toBe(true);
  });
});
