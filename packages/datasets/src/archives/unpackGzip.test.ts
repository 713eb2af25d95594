import { gzipSync } from "node:zlib";
import { pieces, textOf } from "@seqloom/testing";
import { unpackGzip } from "./unpackGzip.js";

const LIMIT = 1e6;
const text = "自助餐,60\n".repeat(5000);
const packed = gzipSync(text);
const read = (chunks: AsyncIterable<Uint8Array>, limit = LIMIT) =>
  textOf(unpackGzip("jenaClimate", "x.gz", chunks, limit));

describe("unpackGzip", () => {
  it("gives back what was packed", async () => {
    expect(await read(pieces(packed))).toBe(text);
  });

  it.each([
    ["breaks off", packed.subarray(0, packed.length - 20)],
    ["is changed inside", packed.map((byte, i) => (i === 40 ? byte ^ 255 : byte))],
    ["is no gzip file", new TextEncoder().encode("a,b\n1,2\n")],
  ])("says that a file %s", async (_, bytes) => {
    await expect(read(pieces(bytes))).rejects.toThrow("jenaClimate: x.gz is a broken gzip file, or it breaks off.");
  });

  it("stops at a bomb: a hundred million zeros in a small file", async () => {
    const bomb = gzipSync(new Uint8Array(1e8));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read(pieces(bomb), 1e6)).rejects.toThrow("jenaClimate: x.gz unpacks to more than 1000000 bytes.");
  });

  it("passes on the error of a source that breaks off", async () => {
    const broken = (async function* () {
      yield packed.subarray(0, 10);
      throw new Error("the line went dead");
    })();
    await expect(read(broken)).rejects.toThrow("the line went dead");
  });

  it("closes the source when the reader stops early", async () => {
    let isClosed = false;
    const source = (async function* () {
      try {
        for (;;) yield packed;
      } finally {
        isClosed = true;
      }
    })();
    const reader = unpackGzip("jenaClimate", "x.gz", source, LIMIT);
    await reader.next();
    await reader.return(undefined);
    expect(isClosed).toBe(true);
  });
});
