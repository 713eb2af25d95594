import { readOptions } from "@seqloom/array";
import { DATASET_OPTIONS } from "./datasetOptions.js";

describe("DATASET_OPTIONS", () => {
  const read = (options: object) => readOptions("imdb", DATASET_OPTIONS, options);

  it("lets files be downloaded unless told otherwise", () => {
    expect(read({}).download).toBe(true);
    expect(read({ download: false, dataDir: "data", signal: new AbortController().signal })).toMatchObject({
      download: false,
      dataDir: "data",
    });
  });

  it("says what each may be", () => {
    expect(() => read({ dataDir: "" })).toThrow('imdb: dataDir must be the path of a folder, got "".');
    expect(() => read({ signal: 7 })).toThrow("imdb: signal must be an AbortSignal, got 7.");
    expect(() => read({ onProgress: true })).toThrow("imdb: onProgress must be a function, got true.");
    expect(() => read({ fetch: "http" })).toThrow('imdb: fetch must be a function like fetch, got "http".');
  });
});
