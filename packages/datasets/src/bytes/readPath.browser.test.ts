import { readPath } from "./readPath.browser.js";

describe("readPath in a browser", () => {
  it("fetches the address", async () => {
    expect(new TextDecoder().decode(await readPath("readCsv", "data:text/csv,a;b"))).toBe("a;b");
  });

  it("names an address that cannot be reached", async () => {
    await expect(readPath("readCsv", "nowhere:menu.csv")).rejects.toThrow(
      "readCsv: nowhere:menu.csv cannot be reached.",
    );
  });
});
