import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { gunzipped } from "./gunzipped.js";

async function* pieces(bytes: Uint8Array, length: number, closed = () => undefined as void) {
  try {
    for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.subarray(at, at + length));
  } finally {
    closed();
  }
}

async function allOf(chunks: AsyncIterable<Uint8Array>): Promise<number[]> {
  const all: number[] = [];
  for await (const chunk of chunks) all.push(...chunk);
  return all;
}

describe("gunzipped", () => {
  it("gives back what was packed, however it comes in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), async (bytes, length) => {
        expect(await allOf(gunzipped(pieces(gzipSync(bytes), length)))).toEqual([...bytes]);
      }),
      { numRuns: 30 },
    );
  });

  it("throws where the file breaks off or is no gzip file", async () => {
    const packed = gzipSync(new Uint8Array(1000).map((_, i) => i * i));
    await expect(allOf(gunzipped(pieces(packed.subarray(0, 100), 10)))).rejects.toThrow();
    await expect(allOf(gunzipped(pieces(Uint8Array.of(1, 2, 3, 4), 2)))).rejects.toThrow("incorrect header check");
  });

  it("closes the source when the reader stops early", async () => {
    let closed = false;
    const packed = gzipSync(new Uint8Array(1e6).map((_, i) => (i * i) >> 3));
    for await (const chunk of gunzipped(pieces(packed, 1000, () => (closed = true) as unknown as void))) {
      if (chunk.length > 0) break;
    }
    expect(closed).toBe(true);
  });
});
