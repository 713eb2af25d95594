import { tarFiles } from "./tarFiles.browser.js";

describe("tarFiles in a browser", () => {
  it("says that archives are read in Node", () => {
    expect(() => tarFiles("imdbRaw")).toThrow("imdbRaw: .tar.gz archives are read in Node only, not in a browser.");
  });
});
