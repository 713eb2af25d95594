import { dataDir, describeData } from "@seqloom/testing";
import { glove } from "./glove.js";

describe("glove", () => {
  it("says which dimensions there are, and where the archive is to be had", async () => {
    await expect(glove({ dimension: 10 as 50 })).rejects.toThrow(
      "glove: dimension must be 50, 100, 200 or 300, got 10.",
    );
    const nowhere = { dataDir: import.meta.dirname, cacheDir: import.meta.dirname, download: false };
    await expect(glove(nowhere)).rejects.toThrow(
      "glove: glove.6B.zip is not there: download is false. Get https://nlp.stanford.edu/data/glove.6B.zip (862182613 bytes, sha256",
    );
  });

  describeData("glove/glove.6B.100d.subset.txt.gz", () => {
    it("finds the vectors that are there, the most frequent word first", async () => {
      for await (const chunk of await glove({ dataDir, download: false })) {
        expect(new TextDecoder().decode(chunk.subarray(0, 40))).toMatch(/^the -0\.038194 -0\.24487 0\.72812 /);
        break;
      }
      await expect(glove({ dataDir, dimension: 50, download: false })).rejects.toThrow("glove.6B.zip is not there");
    });
  });
});
