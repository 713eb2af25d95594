import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readDictionary } from "./readDictionary.node.js";

describe("readDictionary in Node", () => {
  const folder = mkdtempSync(join(tmpdir(), "chinese-"));
  const path = join(folder, "dict.txt");
  beforeAll(() => writeFileSync(path, "甲 1 n\n"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([path, pathToFileURL(path), pathToFileURL(path).href, "data:,%E7%94%B2%201%20n%0A"])(
    "reads %s",
    async (place) => {
      expect(new TextDecoder().decode(await readDictionary(place))).toBe("甲 1 n\n");
    },
  );

  it("says that a file is not there", async () => {
    await expect(readDictionary(join(folder, "none"))).rejects.toThrow("ENOENT");
  });
});
