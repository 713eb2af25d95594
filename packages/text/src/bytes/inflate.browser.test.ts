import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { inflate } from "./inflate.browser.js";

async function* pieces(bytes: Uint8Array, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function read(packed: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of inflate(packed)) parts.push(chunk);
  return Buffer.concat(parts);
}

const data = randomBytes(600_000);
const packed = gzipSync(data);

describe("inflate in a browser", () => {
  it("unpacks what gzip packed, whatever the pieces", async () => {
    for (const length of [1000, 1 << 20]) expect((await read(pieces(packed, length))).equals(data)).toBe(true);
    expect(await read(pieces(gzipSync(""), 7))).toHaveLength(0);
  });

  it("fails where the bytes break off or are broken", async () => {
    const broken = Buffer.from(packed).fill(0xff, 100, 5000);
    for (const bytes of [packed.subarray(0, 200_000), broken])
      await expect(read(pieces(bytes, 1 << 16))).rejects.toThrow();
  });

  it("passes on what the source throws", async () => {
    const source = (async function* () {
      yield packed.subarray(0, 1000);
      throw new Error("the line went dead");
    })();
    await expect(read(source)).rejects.toThrow("the line went dead");
  });

  it("closes the source when the reader stops early", async () => {
    let closed = false;
    const source = (async function* () {
      try {
        yield* pieces(packed, 1 << 12);
      } finally {
        closed = true;
      }
    })();
    for await (const chunk of inflate(source)) if (chunk.length > 0) break;
    expect(closed).toBe(true);
  });
});
