import { datasetBytes } from "./datasetBytes.js";

describe("datasetBytes", () => {
  it("takes the source as it is, without a checksum", async () => {
    expect(await datasetBytes("imdb", "imdb", "imdb.npz", { source: Uint8Array.of(1, 2) })).toEqual(
      Uint8Array.of(1, 2),
    );
    const blob = new Blob([Uint8Array.of(3)]);
    expect(await datasetBytes("imdb", "imdb", "imdb.npz", { source: blob })).toEqual(Uint8Array.of(3));
  });

  it("finds or downloads it else", async () => {
    const here = import.meta.dirname;
    const missing = datasetBytes("imdb", "imdb", "imdb.npz", { dataDir: here, cacheDir: here, download: false });
    await expect(missing).rejects.toThrow(
      /^imdb: imdb.npz is not there: download is false. Get https:\S+ \(17464789 bytes, sha256 69664113/,
    );
  });
});
