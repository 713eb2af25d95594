import { byteTexts, unicodeTexts } from "./npyTexts.js";

const points = (...list: number[]) => new Uint8Array(Uint32Array.from(list).buffer);

describe("unicodeTexts", () => {
  it("reads characters of four bytes and drops the zeros that fill up", () => {
    expect(unicodeTexts("readNpy", points(0x5b57, 0, 0x1f600, 0x62, 0, 0), 2, false)).toEqual(["字", "😀b", ""]);
    expect(unicodeTexts("readNpy", Uint8Array.of(0, 0, 0, 0x41), 1, true)).toEqual(["A"]);
  });

  it("names the text with a number that is no character", () => {
    const read = () => unicodeTexts("readNpy", points(0x41, 0x110000), 1, false);
    expect(read).toThrow("readNpy: text 1 holds the number 1114112, which is no character.");
  });
});

describe("byteTexts", () => {
  it("reads each byte as the character of its number", () => {
    expect(byteTexts(Uint8Array.of(0x61, 0x62, 0xe9, 0), 2)).toEqual(["ab", "é"]);
  });
});
