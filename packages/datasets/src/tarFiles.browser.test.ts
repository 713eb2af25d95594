import { tarFiles } from "./tarFiles.browser.js";

describe("tarFiles in a browser", () => {
  it("says that archives are read in Node", () => {
    const nothing = new ReadableStream<Uint8Array>() as unknown as AsyncIterable<Uint8Array>;
    expect(() => tarFiles("imdbRaw", nothing, () => true, 10)).toThrow(
      "imdbRaw: .tar.gz archives are read in Node only, not in a browser.",
    );
  });
});
