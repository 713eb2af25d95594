import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readPath } from "./readPath.node.js";

describe("readPath in Node", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "seqloom-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("reads a file by its path and by its file: URL", async () => {
    const path = join(folder, "星期 一.csv");
    await writeFile(path, "a,b");
    for (const source of [path, pathToFileURL(path)]) {
      expect(new TextDecoder().decode(await readPath("readCsv", source))).toBe("a,b");
    }
  });

  it("says where it looked for a file that is not there", async () => {
    const path = join("no", "such", "menu.csv");
    await expect(readPath("readCsv", path)).rejects.toThrow(
      `readCsv: there is no file ${path} (${resolve("no/such/menu.csv")}).`,
    );
    const full = join(folder, "menu.csv");
    await expect(readPath("readCsv", full)).rejects.toThrow(`readCsv: there is no file ${full}.`);
  });

  it("says that a path leads to a folder", async () => {
    await expect(readPath("readCsv", folder)).rejects.toThrow(`readCsv: ${folder} is a folder, not a file.`);
  });

  it("passes on why else a file cannot be read", async () => {
    await expect(readPath("readCsv", "a\0b")).rejects.toThrow(/^readCsv: .* cannot be read: .*null bytes/);
  });
});
