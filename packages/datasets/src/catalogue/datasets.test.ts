import { datasetNamed, datasets, fileNamed } from "./datasets.js";

describe("datasets", () => {
  it("lists the sets of the course", () => {
    const names = datasets.list().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["imdb", "reuters", "jena", "stock", "wine", "meals", "alphabet"]));
  });

  it("finds one by its name, and its files by theirs", () => {
    expect(fileNamed(datasets.find("reuters"), "reuters.npz").sizeBytes).toBe(2_110_848);
    expect(datasetNamed("imdb", "imdb").rows).toBe(50_000);
    expect(() => fileNamed(datasets.find("reuters"), "x")).toThrow("the data set reuters has no file x.");
  });

  it("lists the names when there is none", () => {
    expect(() => datasets.find("mnist")).toThrow('datasets.find: name must be one of "imdb", "imdb-raw", "reuters"');
  });
});
