import { loadDictionary } from "./loadDictionary.js";

describe("loadDictionary", () => {
  it("takes names, bytes and places", async () => {
    const bytes = new TextEncoder().encode("甲 1 n\n");
    const loaded = await Promise.all(["default", "traditional", bytes, "data:,%E7%94%B2%201%20n"].map(loadDictionary));
    expect(loaded.map((dictionary) => dictionary.total)).toEqual([60101967, expect.any(Number), 1, 1]);
  });

  it("loads one of its own each time", async () => {
    const [first, second] = await Promise.all([loadDictionary("default"), loadDictionary("default")]);
    first.set("我喜歡", 5, "n");
    expect(second.frequency("我喜歡")).toBeUndefined();
  });

  it("says what a dictionary may be when a file cannot be read", async () => {
    await expect(loadDictionary("no-such-file.txt")).rejects.toThrow(
      'createSegmenter: dictionary must be "default", "traditional", the bytes of a dict.txt, or the path or URL of one ' +
        'that can be read, got "no-such-file.txt". ENOENT',
    );
  });
});
