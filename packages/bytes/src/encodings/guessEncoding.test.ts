import { encodedTexts } from "../testing/encodedTexts.js";
import { guessEncoding, utf16Of } from "./guessEncoding.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("guessEncoding", () => {
  it.each([...encodedTexts.keys()])("tells %s", (encoding) => {
    expect(guessEncoding(encodedTexts.get(encoding)!.bytes)).toBe(encoding);
  });

  it("tells a text of two characters, and UTF-8 wherever it fits", () => {
    expect(guessEncoding(Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5))).toBe("big5"); // 中文
    expect(guessEncoding(Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4))).toBe("gbk"); // 中文
    expect(guessEncoding(Uint8Array.of(0xb3, 0xc6, 0xb5, 0xf9))).toBe("big5"); // 備註, 납댓 in EUC-KR
    expect(guessEncoding(bytesOf("中文"))).toBe("utf-8");
    expect(guessEncoding(bytesOf("中文").subarray(0, 5))).toBe("utf-8"); // cut off
  });

  it("takes ° in a table of the weather for windows-1252, though B043 is a character of Big5 too", () => {
    const latin = Uint8Array.from("T (°C);Fläche;Größe\n", (character) => character.charCodeAt(0));
    expect(guessEncoding(latin)).toBe("windows-1252");
  });

  it("tells Big5 whose second bytes are all below 128 from letters with accents", () => {
    expect(guessEncoding(Uint8Array.of(0xa4, 0x4f, 0xc4, 0x52))).toBe("big5"); // 力麗
    const french = Uint8Array.from("éléphant né à Orléans", (character) => character.charCodeAt(0));
    expect(guessEncoding(french)).toBe("windows-1252");
  });

  it("guesses nothing of bytes that are no text", () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 251);
    expect(guessEncoding(noise)).toBeUndefined();
  });
});

describe("utf16Of", () => {
  it("needs bytes of 0 at the places of one parity", () => {
    expect(utf16Of(bytesOf("a,b\n"))).toBeUndefined();
    expect(utf16Of(Uint8Array.of(0x61, 0, 0x2c, 0))).toBe("utf-16le");
    expect(utf16Of(Uint8Array.of(0, 0x61, 0, 0x2c))).toBe("utf-16be");
    expect(utf16Of(Uint8Array.of(0, 0, 0, 0))).toBeUndefined();
    expect(utf16Of(Uint8Array.of())).toBeUndefined();
  });
});
