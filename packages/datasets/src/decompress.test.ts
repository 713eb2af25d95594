import { deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { decompress } from "./decompress.js";
import { pieces, textOf } from "./fixtures/pieces.js";

describe("decompress", () => {
  it("gives back what was packed, however it comes in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), async (text, length) => {
        expect(await textOf(decompress(pieces(gzipSync(text), length), "gzip", "broken"))).toBe(text);
        expect(await textOf(decompress(pieces(deflateRawSync(text), length), "deflate-raw", "broken"))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it("throws the text that it was given where the bytes break off", async () => {
    const packed = deflateRawSync("three words here");
    await expect(textOf(decompress(pieces(packed.subarray(0, 5)), "deflate-raw", "x is broken."))).rejects.toThrow(
      /^x is broken\.$/,
    );
  });
});
