import { gunzip } from "@seqloom/bytes";
import { pieces, tarGz } from "@seqloom/testing";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { tarFiles } from "./tarFiles.js";

async function contents(
  packed: AsyncIterable<Uint8Array>,
  isWanted: (name: string) => boolean = () => true,
  maxFileBytes = 1e6,
): Promise<[string, string][]> {
  const files: [string, string][] = [];
  const unpacked = gunzip("imdbRaw", "the archive", packed);
  for await (const { name, bytes } of tarFiles("imdbRaw", unpacked, isWanted, maxFileBytes)) {
    files.push([name, Buffer.from(bytes).toString()]);
  }
  return files;
}

describe("tarFiles", () => {
  it("gives the wanted files in the order of the archive", async () => {
    const archive = await tarGz({
      "b/2.txt": "élan",
      "skip.bin": new Uint8Array(100_000),
      "a/1.txt": "",
      "c.txt": "c".repeat(5000),
    });
    expect(await contents(pieces(archive, 100), (name) => name.endsWith(".txt"))).toEqual([
      ["b/2.txt", "élan"],
      ["a/1.txt", ""],
      ["c.txt", "c".repeat(5000)],
    ]);
  });

  it("gives them whole, however the archive comes in and however long its names are", async () => {
    const texts = fc.dictionary(fc.stringMatching(/^[a-z]{1,150}$/), fc.string({ maxLength: 2000 }), { maxKeys: 5 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 3000 }), async (files, length) => {
        const read = await contents(pieces(await tarGz(files), length));
        expect(read).toEqual(Object.entries(files).map(([name, text]) => [name, Buffer.from(text).toString()]));
      }),
      { numRuns: 30 },
    );
  });

  it("gives files whole over the edges of its blocks of 512 bytes", async () => {
    const lengths = [0, 1, 511, 512, 513, 1023, 1024, 1025, 10_240, 65_536, 65_537];
    const files = Object.fromEntries(lengths.map((length) => [`${length}.txt`, "y".repeat(length)]));
    const archive = await tarGz(files);
    for (const piece of [511, 512, 513, 1 << 20]) {
      expect(await contents(pieces(archive, piece))).toEqual(Object.entries(files));
    }
  });

  it("refuses a wanted file that is too large, and passes over others", async () => {
    const archive = await tarGz({ "large.txt": "x".repeat(2000), "small.txt": "x" });
    await expect(contents(pieces(archive, 1000), () => true, 1999)).rejects.toThrow(
      "imdbRaw: large.txt in the archive has 2000 bytes, more than 1999 allowed.",
    );
    expect(await contents(pieces(archive, 1000), (name) => name === "small.txt", 10)).toEqual([["small.txt", "x"]]);
  });

  it("says that an archive is none, is damaged or breaks off", async () => {
    const archive = Buffer.from(await tarGz({ "a.txt": "a".repeat(3000) }));
    const tar = gunzipSync(archive);
    const broken = [
      Buffer.from("no archive"),
      archive.subarray(0, archive.length - 20),
      gzipSync(tar.subarray(0, 1000)),
      gzipSync(tar.subarray(0, 3584)),
      gzipSync(Buffer.from(tar).fill(7, 0, 100)),
    ];
    for (const bytes of broken) {
      await expect(contents(pieces(bytes, 50))).rejects.toThrow(
        /^imdbRaw: the archive (is a broken gzip file, or it breaks off|breaks off inside a.txt|is no tar archive, or it (is damaged|breaks off))\.$/,
      );
    }
  });

  it("passes on the error of the source as it is", async () => {
    const archive = await tarGz({ "a.txt": "a".repeat(3000) });
    const source = (async function* () {
      yield archive.subarray(0, 30);
      await Promise.resolve();
      throw new Error("the line went dead");
    })();
    await expect(contents(source)).rejects.toThrow(/^the line went dead$/);
  });

  it("closes the source when the reader stops early", async () => {
    const archive = await tarGz(
      Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}`, `${i}`.repeat(9999)])),
    );
    let closed = false;
    const source = (async function* () {
      try {
        yield* pieces(archive, 64);
      } finally {
        closed = true;
      }
    })();
    const unpacked = gunzip("imdbRaw", "the archive", source);
    for await (const { name } of tarFiles("imdbRaw", unpacked, () => true, 1e6)) if (name === "1") break;
    expect(closed).toBe(true);
  });
});
