import { utf8Dictionary } from "./utf8Dictionary.js";

const big5 = Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5, 0x20, 0x33, 0x20, 0x6e); // "中文 3 n"

describe("utf8Dictionary", () => {
  it("gives the bytes in UTF-8", async () => {
    expect(await utf8Dictionary(big5, "big5")).toEqual(new TextEncoder().encode("中文 3 n"));
  });

  it("leaves what needs nothing as it is", async () => {
    expect(await utf8Dictionary(big5, "utf-8")).toBe(big5);
    expect(await utf8Dictionary("default", "big5")).toBe("default");
    expect(await utf8Dictionary("traditional", "big5")).toBe("traditional");
  });

  it("says what is wrong with a file", async () => {
    await expect(utf8Dictionary("no-such.txt", "big5")).rejects.toThrow("createSegmenter: dictionary must be");
    await expect(utf8Dictionary(new TextEncoder().encode("中文 3 n"), "big5")).rejects.toThrow(
      'createSegmenter: line 1 of the dictionary is not text in encoding "big5"; try encoding "utf-8".',
    );
  });
});
