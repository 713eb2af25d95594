import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { gunzip } from "./gunzip.js";

async function* pieces(bytes: Uint8Array, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function allOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk.slice());
  return Buffer.concat(parts);
}

const read = (chunks: AsyncIterable<Uint8Array>) => allOf(gunzip("readGlove", "glove.txt.gz", chunks));
const data = randomBytes(300_000).fill(7, 0, 2); // does not look gzipped

describe("gunzip", () => {
  it("unpacks what is gzipped and passes on what is not", async () => {
    for (const bytes of [gzipSync(data), data]) {
      for (const length of [1 << 16, 1 << 20]) expect((await read(pieces(bytes, length))).equals(data)).toBe(true);
    }
  });

  it("sees the two bytes that tell even if they come one by one", async () => {
    expect((await read(pieces(gzipSync("abc"), 1))).toString()).toBe("abc");
    for (const bytes of [[], [0x1f], [0x1f, 0x8c]]) {
      expect([...(await read(pieces(Uint8Array.from(bytes), 1)))]).toEqual(bytes);
    }
  });

  it("says that a file breaks off or is broken", async () => {
    const packed = gzipSync(data);
    const broken = Buffer.from(packed).fill(0xff, 100, 5000);
    for (const bytes of [packed.subarray(0, 200_000), broken]) {
      await expect(read(pieces(bytes, 1 << 16))).rejects.toThrow(
        "readGlove: glove.txt.gz is a broken gzip file, or it breaks off.",
      );
    }
  });

  it("passes on the error of the source as it is", async () => {
    for (const begin of [gzipSync(data).subarray(0, 1000), data.subarray(0, 1000)]) {
      const source = (async function* () {
        yield begin;
        throw new Error("the line went dead");
      })();
      await expect(read(source)).rejects.toThrow("the line went dead");
    }
  });

  it("closes the source when the reader stops early", async () => {
    for (const bytes of [gzipSync(data), data]) {
      let closed = false;
      const source = (async function* () {
        try {
          yield* pieces(bytes, 1 << 12);
        } finally {
          closed = true;
        }
      })();
      for await (const chunk of gunzip("readGlove", "x", source)) if (chunk.length > 0) break;
      expect(closed).toBe(true);
    }
  });
});
