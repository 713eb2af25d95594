import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findDatasetFile } from "./findDatasetFile.js";

describe("findDatasetFile", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-find-"));
  mkdirSync(join(folder, "keras"));
  writeFileSync(join(folder, "keras/imdb.npz"), "something else");
  writeFileSync(join(folder, "reviews.tar.gz"), "reviews");
  afterAll(() => rmSync(folder, { recursive: true }));

  it("finds a file in a folder below, by the first of its names that is there", async () => {
    const found = await findDatasetFile("imdbRaw", ["aclImdb_v1.tar.gz", "reviews.tar.gz"], { dataDir: folder });
    expect(found.file).toBe("reviews.tar.gz");
    expect(Buffer.from(await found.bytes()).toString()).toBe("reviews");
    const chunks: Uint8Array[] = [];
    for await (const chunk of found.chunks()) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe("reviews");
  });

  it("refuses a file of another content", async () => {
    const found = await findDatasetFile("imdb", ["imdb.npz"], { dataDir: folder });
    await expect(found.bytes()).rejects.toThrow(
      /^imdb: imdb.npz is not the file of https:\S+: it has 14 bytes with sha256 \w{64}, not 17464789 with 69664113\w+\. Fetch it again\.$/,
    );
  });

  it("says what to fetch from where if a file is missing", async () => {
    await expect(findDatasetFile("reuters", ["reuters.npz"], { dataDir: folder })).rejects.toThrow(
      /^reuters: needs the file reuters.npz \(2110848 bytes, sha256 d6586e69\w+\) from https:\S+\/reuters.npz; it is not in \S+\.$/,
    );
  });
});
