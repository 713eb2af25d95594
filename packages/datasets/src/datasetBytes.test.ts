import { datasetBytes } from "./datasetBytes.js";

describe("datasetBytes", () => {
  it("takes the source as it is, without a checksum", async () => {
    expect(await datasetBytes("imdb", "imdb.npz", { source: Uint8Array.of(1, 2) })).toEqual(Uint8Array.of(1, 2));
    const blob = new Blob([Uint8Array.of(3)]);
    expect(await datasetBytes("imdb", "imdb.npz", { source: blob })).toEqual(Uint8Array.of(3));
  });

  it("looks in the folder of data else", async () => {
    const missing = datasetBytes("imdb", "imdb.npz", { dataDir: import.meta.dirname });
    await expect(missing).rejects.toThrow("imdb: needs the file imdb.npz (17464789 bytes, sha256 69664113");
  });
});
