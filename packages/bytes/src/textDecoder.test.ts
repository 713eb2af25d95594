import { textDecoder } from "./textDecoder.js";

describe("textDecoder", () => {
  it("throws at bytes outside of the encoding, or makes � of them", () => {
    const broken = Uint8Array.of(0x41, 0xff);
    expect(() => textDecoder("big5").decode(broken)).toThrow();
    expect(textDecoder("big5", { fatal: false }).decode(broken)).toBe("A\ufffd"); // the Encoding Standard's big5 decoder
  });
});
