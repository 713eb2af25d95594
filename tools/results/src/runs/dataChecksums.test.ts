import { dataChecksums } from "./dataChecksums.js";

describe("dataChecksums", () => {
  it("gives the first digits of the catalogue's checksums, where it has them", () => {
    expect(dataChecksums(["reuters", "wine", "jena"])).toEqual({
      "reuters.npz": "d6586e69",
      "reuters_word_index.json": "9b56000e",
    });
  });

  it("names a data set that is not in the catalogue", () => {
    expect(() => dataChecksums(["mnist"])).toThrow("datasets/catalogue.json has no data set mnist.");
  });
});
