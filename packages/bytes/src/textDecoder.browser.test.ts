import { textDecoder } from "./textDecoder.browser.js";

describe("textDecoder in a browser", () => {
  it("is the platform's, and throws where bytes are none of the encoding", () => {
    expect(textDecoder("big5")).toBeInstanceOf(TextDecoder);
    expect(textDecoder("big5").decode(Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5))).toBe("中文");
    expect(() => textDecoder("utf-8").decode(Uint8Array.of(0xa4))).toThrow("encod");
  });
});
