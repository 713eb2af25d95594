import { brokenLine, encodingError } from "./encodingError.js";

describe("encodingError", () => {
  it("gives another encoding alone as advice", () => {
    const big5 = Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5);
    const cause = new TypeError("why");
    expect(encodingError("f: x", big5, "utf-8", cause)).toMatchObject({
      message: 'f: x is not text in encoding "utf-8"; try encoding "big5".',
      cause,
    });
    expect(encodingError("f: x", big5, "big5").message).toBe('f: x is not text in encoding "big5".');
  });
});

describe("brokenLine", () => {
  it("counts from 1", () => {
    expect(brokenLine(Uint8Array.of(0x61, 0x0a, 0x0a, 0xff, 0x0a), "utf-8")).toBe(3);
    expect(brokenLine(Uint8Array.of(0x61, 0x0a), "utf-8")).toBeUndefined();
    expect(brokenLine(Uint8Array.of(0x61), "utf-16le")).toBeUndefined();
  });
});
