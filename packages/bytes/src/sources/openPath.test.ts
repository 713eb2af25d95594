import { textOf } from "@seqloom/testing";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { openPath as openInBrowser } from "./openPath.browser.js";
import { openPath as openInNode } from "./openPath.node.js";

let folder: string;
let file: string;
const content = "的 1 2\n".repeat(100_000);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "seqloom-"));
  file = join(folder, "字 向量.txt");
  await writeFile(file, content);
});
afterAll(() => rm(folder, { recursive: true }));

// A path is a file in Node and an address in a browser. Both are read piece by piece.
describe.each([
  ["Node", openInNode, () => file],
  ["a browser", openInBrowser, () => `data:text/plain,${encodeURIComponent(content)}`],
])("openPath in %s", (_, openPath, place) => {
  it("reads what stands there", async () => {
    expect((await textOf(openPath("readGlove", place()))) === content).toBe(true);
  });

  it("begins the error about what cannot be read with the caller and names the place", async () => {
    await expect(textOf(openPath("readGlove", "nowhere:glove.txt"))).rejects.toThrow(
      /^readGlove: .*nowhere:glove\.txt\b.*\.$/,
    );
  });
});

describe("openPath in a browser alone", () => {
  it("names an address that cannot be reached", async () => {
    await expect(textOf(openInBrowser("readGlove", "nowhere:glove.txt"))).rejects.toThrow(
      "readGlove: nowhere:glove.txt cannot be reached.",
    );
  });
});

describe("openPath in Node alone", () => {
  const read = (path: string | URL) => textOf(openInNode("readGlove", path));

  it("reads a file by its file: URL", async () => {
    for (const url of [pathToFileURL(file), pathToFileURL(file).href]) expect((await read(url)) === content).toBe(true);
  });

  it("says where it looked for a file that is not there", async () => {
    const path = join("no", "such", "glove.txt");
    await expect(read(path)).rejects.toThrow(`readGlove: there is no file ${path} (${resolve("no/such/glove.txt")}).`);
    const full = join(folder, "glove.txt");
    await expect(read(full)).rejects.toThrow(`readGlove: there is no file ${full}.`);
  });

  it("says that a path leads to a folder", async () => {
    await expect(read(folder)).rejects.toThrow(`readGlove: ${folder} is a folder, not a file.`);
  });

  it("passes on why else a file cannot be read", async () => {
    await expect(read("a\0b")).rejects.toThrow(/^readGlove: .* cannot be read: .*null bytes/);
    await expect(read("file:///a%2Fb")).rejects.toThrow(/^readGlove: file:\/\/\/a%2Fb cannot be read: /);
  });
});
