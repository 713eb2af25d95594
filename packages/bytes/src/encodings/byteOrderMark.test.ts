import { byteOrderMark } from "./byteOrderMark.js";

describe("byteOrderMark", () => {
  it.each([
    [[0xef, 0xbb, 0xbf, 0x61], { encoding: "utf-8", length: 3 }],
    [[0xff, 0xfe, 0x61, 0], { encoding: "utf-16le", length: 2 }],
    [[0xfe, 0xff, 0, 0x61], { encoding: "utf-16be", length: 2 }],
    [[0xef, 0xbb], undefined],
    [[0xff], undefined],
    [[], undefined],
  ])("%j", (bytes, mark) => {
    expect(byteOrderMark(Uint8Array.from(bytes))).toEqual(mark);
  });
});
