import { deflateRawSync } from "node:zlib";
import { inflateRaw as inBrowser } from "./inflateRaw.browser.js";
import { inflateRaw } from "./inflateRaw.node.js";

const bytes = Uint8Array.from({ length: 5000 }, (_, i) => i % 7);

describe("inflateRaw", () => {
  it("unpacks as in a browser", () => {
    const packed = deflateRawSync(bytes);
    expect(new Uint8Array(inflateRaw(packed, 5000))).toEqual(bytes);
    expect(new Uint8Array(inflateRaw(packed, 5000))).toEqual(inBrowser(packed, 5000));
    expect(inflateRaw(deflateRawSync(new Uint8Array()), 0)).toHaveLength(0);
  });

  it("makes no more than it was told to", () => {
    expect(() => inflateRaw(deflateRawSync(bytes), 4999)).toThrow("Cannot create a Buffer larger than 4999 bytes");
  });

  it("throws where the bytes are broken", () => {
    expect(() => inflateRaw(deflateRawSync(bytes).subarray(0, 10), 5000)).toThrow("unexpected end of file");
  });
});
