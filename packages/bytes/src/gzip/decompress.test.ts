import { pieces, textOf } from "@seqloom/testing";
import { randomBytes } from "node:crypto";
import { deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { joinChunks } from "../streams/joinChunks.js";
import { decompress as decompressInBrowser } from "./decompress.browser.js";
import { decompress as decompressInNode } from "./decompress.node.js";
import { decompress as decompressHere } from "./decompress.js";

describe.each([
  ["Node", decompressInNode],
  ["a browser", decompressInBrowser],
  ["the platform", decompressHere],
])("decompress in %s", (_, decompress) => {
  it("gives back what was packed, however it comes in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), async (text, length) => {
        expect(await textOf(decompress(pieces(gzipSync(text), length), "gzip", "broken"))).toBe(text);
        expect(await textOf(decompress(pieces(deflateRawSync(text), length), "deflate-raw", "broken"))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it("gives all bytes in their order, over the edges of its pieces", async () => {
    for (const length of [0, 1, 16_383, 16_384, 16_385, 65_536, 65_537, 262_144, 262_145, 1_000_003]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 2_654_435_761) >>> 24);
      const unpacked = await joinChunks(decompress([gzipSync(bytes)], "gzip", "broken"));
      expect(Buffer.compare(unpacked, bytes)).toBe(0);
    }
  });

  it("unpacks much, from large pieces, small ones and a single one", async () => {
    const data = randomBytes(600_000);
    const packed = gzipSync(data);
    for (const chunks of [pieces(packed, 1 << 20), pieces(packed, 1000), [packed]]) {
      expect(data.equals(await joinChunks(decompress(chunks, "gzip", "broken")))).toBe(true);
    }
  });

  it("throws the text that it was given where the bytes are damaged, break off or are none of the format", async () => {
    const packed = deflateRawSync("three words here");
    const gzipped = gzipSync("three words here");
    const read = (bytes: Uint8Array, format: "gzip" | "deflate-raw") =>
      textOf(decompress(pieces(bytes), format, "x is broken."));
    await expect(read(packed.subarray(0, 5), "deflate-raw")).rejects.toThrow(/^x is broken\.$/);
    await expect(read(gzipped.subarray(0, 20), "gzip")).rejects.toThrow(/^x is broken\.$/);
    await expect(read(Buffer.from(gzipped).fill(0xff, 10, 20), "gzip")).rejects.toThrow(/^x is broken\.$/);
    await expect(read(packed, "gzip")).rejects.toThrow(/^x is broken\.$/);
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
