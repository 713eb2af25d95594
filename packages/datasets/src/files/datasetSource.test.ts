import { readOptions } from "@seqloom/array";
import { DATASET_SOURCE } from "./datasetSource.js";

describe("DATASET_SOURCE", () => {
  it("says what dataDir and source may be", () => {
    const refused = (options: object) => expect(() => readOptions("imdb", DATASET_SOURCE, options));
    refused({ dataDir: "" }).toThrow('imdb: dataDir must be the path of a folder, got "".');
    refused({ source: 7 }).toThrow("imdb: source must be a path, URL, Uint8Array, Blob or stream of bytes, got 7.");
    refused({ word: 1 }).toThrow("imdb: options must be made of source, dataDir, cacheDir, download,");
  });
});
