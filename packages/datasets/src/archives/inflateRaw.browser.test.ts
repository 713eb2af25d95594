import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { inflateRaw } from "./inflateRaw.browser.js";

describe("inflateRaw in a browser", () => {
  it("gives back what was packed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(inflateRaw(deflateRawSync(bytes), bytes.length)).toEqual(bytes);
      }),
    );
  });

  it("makes no more than it was told to", () => {
    expect(inflateRaw(deflateRawSync(new Uint8Array(100_000)), 10)).toHaveLength(10);
  });

  it("throws where the bytes break off", () => {
    const packed = deflateRawSync(new Uint8Array(1000).fill(3));
    expect(() => inflateRaw(packed.subarray(0, 3), 1000)).toThrow("unexpected EOF");
  });
});
