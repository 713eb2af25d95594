import { openPath } from "./openPath.browser.js";

async function textOf(path: string): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of openPath("readGlove", path)) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

describe("openPath in a browser", () => {
  it("fetches the address", async () => {
    expect(await textOf("data:text/plain,the%201%202")).toBe("the 1 2");
  });

  it("names an address that cannot be reached", async () => {
    await expect(textOf("nowhere:glove.txt")).rejects.toThrow("readGlove: nowhere:glove.txt cannot be reached.");
  });
});
