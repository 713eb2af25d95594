import { WordDecoder } from "./WordDecoder.js";

const place = () => "readGlove: the word in line 7 of glove.txt";
const broken = Uint8Array.of(0x61, 0xe5, 0xa5, 0x62);

describe("WordDecoder", () => {
  it("reads words in an encoding, a byte order mark in the middle of a file too", () => {
    expect(new WordDecoder("big5", "error").decode(Uint8Array.of(0xa4, 0xa4), place)).toBe("中");
    expect(new WordDecoder("utf-8", "error").decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), place)).toBe("\ufeffa");
  });

  it("names the place of a word that is no text, and the encoding that it may be in", () => {
    expect(() => new WordDecoder("utf-8", "error").decode(broken, place)).toThrow(
      'readGlove: the word in line 7 of glove.txt is not text in encoding "utf-8"',
    );
    expect(() => new WordDecoder("utf-8", "error").decode(Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5), place)).toThrow(
      'try encoding "big5".',
    );
  });

  it("knows the words of bytes that were made UTF-8 on the way by their �", () => {
    const bytes = new TextEncoder().encode("中\ufffd");
    const skipping = new WordDecoder("utf-8", "skip", true);
    expect([skipping.decode(bytes, place), skipping.invalidWords]).toEqual([undefined, 1]);
    const replacing = new WordDecoder("utf-8", "replace", true);
    expect([replacing.decode(bytes, place), replacing.invalidWords]).toEqual(["中\ufffd", 1]);
    expect(new WordDecoder("utf-8", "skip").decode(bytes, place)).toBe("中\ufffd"); // a word of its own
  });

  it("leaves such words out or replaces what is no text, and counts them", () => {
    const skipping = new WordDecoder("utf-8", "skip");
    expect([skipping.decode(broken, place), skipping.decode(Uint8Array.of(0x61), place)]).toEqual([undefined, "a"]);
    expect(skipping.invalidWords).toBe(1);
    const replacing = new WordDecoder("utf-8", "replace");
    // Python: b"a\xe5\xa5b".decode("utf-8", "replace")
    expect([replacing.decode(broken, place), replacing.invalidWords]).toEqual(["a\ufffdb", 1]);
    const big5 = new WordDecoder("big5", "replace");
    expect(big5.decode(Uint8Array.of(0xa4, 0xa4, 0xff), place)).toBe("中\ufffd");
  });
});
