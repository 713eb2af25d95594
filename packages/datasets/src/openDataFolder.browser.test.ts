import { openDataFolder } from "./openDataFolder.browser.js";

describe("openDataFolder in a browser", () => {
  it("reads a file below the address", async () => {
    const address = "data:text/plain,here?"; // stands for https://…/data
    const found = await openDataFolder("imdb", ["a.txt", "b.txt"], address);
    expect(found?.file).toBe("a.txt");
    expect(Buffer.from(await found!.bytes()).toString()).toBe("here?/a.txt");
    for await (const chunk of found!.chunks()) expect(chunk).toEqual(await found!.bytes());
  });

  it("finds nothing without an address", async () => {
    expect(await openDataFolder("imdb", ["a.txt"])).toBeUndefined();
  });
});
