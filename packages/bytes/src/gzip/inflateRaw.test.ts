import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { inflateRaw as inflateInBrowser } from "./inflateRaw.browser.js";
import { inflateRaw as inflateInNode } from "./inflateRaw.node.js";
import { inflateRaw as inflateHere } from "./inflateRaw.js";

const bytes = Uint8Array.from({ length: 5000 }, (_, i) => i % 7);
const packed = deflateRawSync(bytes);

describe.each([
  ["Node", inflateInNode, "unexpected end of file"],
  ["a browser", inflateInBrowser, "unexpected EOF"],
  ["the platform", inflateHere, "unexpected end of file"],
])("inflateRaw in %s", (_, inflateRaw, brokenOff) => {
  it("gives back what was packed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (given) => {
        expect(inflateRaw(deflateRawSync(given), given.length)).toEqual(given);
      }),
    );
    expect(inflateRaw(packed, 5000)).toEqual(bytes);
  });

  it("makes no more bytes than it was told to", () => {
    let made = 0;
    try {
      made = inflateRaw(packed, 10).length;
    } catch (error) {
      expect((error as Error).message).toBe("Cannot create a Buffer larger than 10 bytes"); // Node's way
    }
    expect(made).toBeLessThanOrEqual(10);
  });

  it("throws where the bytes break off", () => {
    expect(() => inflateRaw(packed.subarray(0, 10), 5000)).toThrow(brokenOff);
    expect(() => inflateRaw(deflateRawSync(new Uint8Array(1000).fill(3)).subarray(0, 3), 1000)).toThrow(brokenOff);
  });
});
