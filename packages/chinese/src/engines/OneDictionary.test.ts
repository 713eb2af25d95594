import { OneDictionary } from "./OneDictionary.js";

describe("OneDictionary", () => {
  const made = () => new OneDictionary("nodejieba", "nodejieba");
  const nothing = () => Promise.resolve();
  const text = (reason: string) => `nodejieba has one dictionary for the whole process, and ${reason}.`;

  it("is loaded for the first segmenter, and shared by those that want the same", async () => {
    const shared = made();
    let loads = 0;
    const load = () => Promise.resolve(void loads++);
    await Promise.all([shared.claim("traditional", load), shared.claim("traditional", load)]);
    expect(loads).toBe(1);
  });

  it("can be another one after it could not be loaded", async () => {
    const shared = made();
    await expect(shared.claim("my.txt", () => Promise.reject(new Error("no such file")))).rejects.toThrow(
      "no such file",
    );
    let loads = 0;
    await shared.claim("default", () => Promise.resolve(void loads++));
    expect(loads).toBe(1);
  });

  it.each([
    ["default", "traditional"],
    ["my.txt", "my.txt"], // the file may have changed
    ["default", Uint8Array.of(1)],
  ] as const)("refuses another one: %s, then %s", async (first, second) => {
    const shared = made();
    await shared.claim(first, nothing);
    await expect(shared.claim(second, nothing)).rejects.toThrow(text("another one is loaded already"));
  });

  it("lets the only segmenter change it, and no other be made after that", async () => {
    const shared = made();
    await shared.claim("default", nothing);
    shared.change("addWord");
    shared.change("addWord");
    await expect(shared.claim("default", nothing)).rejects.toThrow(
      `createSegmenter: engine must be "exact", got "nodejieba". ${text("words were added to it")}`,
    );
  });

  it("is not changed where two segmenters cut with it", async () => {
    const shared = made();
    await Promise.all([shared.claim("default", nothing), shared.claim("default", nothing)]);
    expect(() => shared.change("addWord")).toThrow(
      `addWord: engine must be "exact", got "nodejieba". ${text("more than one segmenter was made")}`,
    );
  });
});
