import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataDir, describeData } from "@seqloom/testing";
import { fetchDataset } from "./fetchDataset.js";

describe("fetchDataset", () => {
  it("has nothing to fetch for what comes with the package", async () => {
    expect(await fetchDataset("wine")).toEqual([]);
  });

  it("says what is missing, where to get it and where to put it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    const offline = { dataDir: folder, cacheDir: folder, download: false };
    await expect(fetchDataset("reuters", offline)).rejects.toThrow(
      "fetchDataset: reuters.npz is not there: download is false. Get https://storage.googleapis.com/tensorflow/" +
        "tf-keras-datasets/reuters.npz (2110848 bytes, sha256 d6586e694ee56d7a4e65172e12b3e987c03096cb01eab99753921ef915959916) " +
        `and put it into ${join(folder, "reuters")}, or name its folder as dataDir or SEQLOOM_DATA_DIR.`,
    );
    await expect(fetchDataset("jena-hourly", offline)).rejects.toThrow("nobody publishes it");
    await expect(fetchDataset("glove", offline)).rejects.toThrow("glove.6B.zip is not there");
    await rm(folder, { recursive: true });
  });

  it("refuses a name and an option it does not know", async () => {
    await expect(fetchDataset("mnist")).rejects.toThrow("fetchDataset: name must be one of");
    await expect(fetchDataset("imdb", { cache: "x" } as object)).rejects.toThrow(
      "fetchDataset: options must be made of",
    );
  });

  describeData("keras/reuters.npz", (path) => {
    it("finds the files that are there", async () => {
      const files = await fetchDataset("reuters", { dataDir, download: false });
      expect(files.map(({ file }) => file)).toEqual(["reuters.npz", "reuters_word_index.json"]);
      expect(files[0]).toMatchObject({ path, sizeBytes: 2_110_848 });
    });
  });
});
