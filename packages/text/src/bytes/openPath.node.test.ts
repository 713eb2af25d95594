import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { openPath } from "./openPath.node.js";

async function textOf(path: string | URL): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of openPath("readGlove", path)) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

describe("openPath in Node", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "seqloom-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("reads a file by its path and by its file: URL", async () => {
    const path = join(folder, "字 向量.txt");
    const text = "x".repeat(1_000_000);
    await writeFile(path, text);
    for (const source of [path, pathToFileURL(path)]) expect((await textOf(source)) === text).toBe(true);
  });

  it("says where it looked for a file that is not there", async () => {
    const path = join("no", "such", "glove.txt");
    await expect(textOf(path)).rejects.toThrow(
      `readGlove: there is no file ${path} (${resolve("no/such/glove.txt")}).`,
    );
    const full = join(folder, "glove.txt");
    await expect(textOf(full)).rejects.toThrow(`readGlove: there is no file ${full}.`);
  });

  it("says that a path leads to a folder", async () => {
    await expect(textOf(folder)).rejects.toThrow(`readGlove: ${folder} is a folder, not a file.`);
  });

  it("passes on why else a file cannot be read", async () => {
    await expect(textOf("a\0b")).rejects.toThrow(/^readGlove: .* cannot be read: .*null bytes/);
  });
});
