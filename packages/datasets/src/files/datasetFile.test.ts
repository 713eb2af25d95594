import { describeData } from "@seqloom/testing";
import { datasetFile } from "./datasetFile.js";
import { datasets } from "../catalogue/datasets.js";

describe("datasetFile", () => {
  it("lists the data sets when none is named so", async () => {
    await expect(datasetFile("imdb", "IMDb", "imdb.npz")).rejects.toThrow(
      'imdb: name must be one of "imdb", "imdb-raw",',
    );
    await expect(datasetFile("imdb", "imdb", "x.npz")).rejects.toThrow("the data set imdb has no file x.npz.");
  });

  const local = {
    "imdb/imdb.npz": "keras",
    "imdb/imdb_word_index.json": "keras",
    "imdb-raw/aclImdb_pos_neg.tar.gz": "imdb_raw",
    "reuters/reuters.npz": "keras",
    "reuters/reuters_word_index.json": "keras",
    "jena-hourly/jena_climate_2009_2016_hourly.csv.gz": "jena",
    "glove/glove.6B.100d.subset.txt.gz": "glove",
    "stock/2330.TW.csv": "stock",
  };
  for (const [place, folder] of Object.entries(local)) {
    const [name, file] = place.split("/") as [string, string];
    describeData(`${folder}/${file}`, (path) => {
      it("recognises the real file by the size and checksum of the catalogue", async () => {
        const dataDir = path.slice(0, path.indexOf(`${folder}/${file}`));
        const found = await datasetFile("imdb", name, file, { dataDir, download: false });
        expect(found.path).toBe(path);
        expect(found.sizeBytes).toBe(datasets.find(name).files.find((one) => one.file === file)!.sizeBytes);
      });
    });
  }
});
