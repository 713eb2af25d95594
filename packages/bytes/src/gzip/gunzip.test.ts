import { pieces, textOf } from "@seqloom/testing";
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { joinChunks } from "../streams/joinChunks.js";
import { gunzip } from "./gunzip.js";

const read = (chunks: AsyncIterable<Uint8Array>) => joinChunks(gunzip("readGlove", "glove.txt.gz", chunks));
const data = randomBytes(300_000).fill(7, 0, 2); // does not look gzipped
const packed = gzipSync(data);
const BROKEN = "readGlove: glove.txt.gz is a broken gzip file, or it breaks off.";

describe("gunzip", () => {
  it("unpacks what is gzipped and passes on what is not", async () => {
    for (const bytes of [packed, data]) {
      for (const length of [1 << 16, 1 << 20]) expect(data.equals(await read(pieces(bytes, length)))).toBe(true);
    }
  });

  it("sees the two bytes that tell even if they come one by one", async () => {
    expect(await textOf(gunzip("readGlove", "x", pieces(gzipSync("abc"), 1)))).toBe("abc");
    for (const bytes of [[], [0x1f], [0x1f, 0x8c]]) {
      expect([...(await read(pieces(Uint8Array.from(bytes), 1)))]).toEqual(bytes);
    }
  });

  it.each([
    ["breaks off", packed.subarray(0, 200_000)],
    ["breaks off in its last bytes", packed.subarray(0, packed.length - 3)],
    ["is changed in many places", Buffer.from(packed).fill(0xff, 100, 5000)],
    ["is changed in one place", packed.map((byte, i) => (i === 40 ? byte ^ 255 : byte))],
  ])("says that a file %s", async (_, bytes) => {
    await expect(read(pieces(bytes, 1 << 16))).rejects.toThrow(BROKEN);
  });

  it("stops at a bomb: a hundred million zeros in a small file", async () => {
    const bomb = gzipSync(new Uint8Array(1e8));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(joinChunks(gunzip("readGlove", "x.gz", pieces(bomb), { maxBytes: 1e6 }))).rejects.toThrow(
      "readGlove: x.gz unpacks to more than 1000000 bytes.",
    );
    expect(await joinChunks(gunzip("readGlove", "x.gz", pieces(bomb), { maxBytes: 1e8 }))).toHaveLength(1e8);
  });

  it("passes on the error of the source as it is", async () => {
    for (const begin of [packed.subarray(0, 1000), data.subarray(0, 1000)]) {
      const source = (async function* () {
        yield begin;
        throw new Error("the line went dead");
      })();
      await expect(read(source)).rejects.toThrow(/^the line went dead$/);
    }
  });

  it("closes the source when the reader stops early", async () => {
    for (const bytes of [packed, data]) {
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
