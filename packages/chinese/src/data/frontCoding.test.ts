import { eachWord } from "./frontCoding.js";

describe("eachWord", () => {
  it("puts each word together from the one before and what is added", () => {
    const list = {
      alphabet: "乙甲丙",
      lengths: Uint8Array.of(0x00, 0x11, 0x20), // 甲; 甲 and 乙丙; 甲乙 and 乙
      high: Uint8Array.of(0, 0, 0, 0),
      low: Uint8Array.of(1, 0, 2, 0),
    };
    const words: [string, number, number][] = [];
    eachWord(list, (codes, shared, length, index) => {
      words.push([String.fromCharCode(...codes.subarray(0, length)), shared, index]);
    });
    expect(words).toEqual([
      ["甲", 0, 0],
      ["甲乙丙", 1, 1],
      ["甲乙乙", 2, 2],
    ]);
  });
});
