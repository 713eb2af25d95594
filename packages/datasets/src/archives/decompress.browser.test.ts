import { randomBytes } from "node:crypto";
import { deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { decompress } from "./decompress.browser.js";
import { pieces, textOf } from "@seqloom/testing";

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

  it("lets an error of the stream through, and closes the stream when the reading stops early", async () => {
    let closed = 0;
    const packed = gzipSync(randomBytes(2 ** 20));
    const stream = async function* (fails: boolean) {
      try {
        for (let at = 0; at < packed.length; at += 2 ** 16) {
          yield packed.subarray(at, at + 2 ** 16);
          if (fails) throw new Error("the connection was cut");
        }
      } finally {
        closed++;
      }
    };
    await expect(textOf(decompress(stream(true), "gzip", "broken"))).rejects.toThrow(/^the connection was cut$/);
    for await (const chunk of decompress(stream(false), "gzip", "broken")) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect(closed).toBe(2);
  });
});
