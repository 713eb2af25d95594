import { textOf } from "@seqloom/testing";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chunksAt } from "./chunksAt.js";

const read = (place: string | URL) => textOf(chunksAt("readGlove", place));

describe("chunksAt", () => {
  it("opens a path or a file: URL", async () => {
    const folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    const path = join(folder, "字.txt");
    await writeFile(path, "a 1");
    for (const place of [path, pathToFileURL(path), pathToFileURL(path).href]) expect(await read(place)).toBe("a 1");
    await rm(folder, { recursive: true });
  });

  it("fetches other addresses, as string and as URL", async () => {
    for (const address of ["http://127.0.0.1:1/x.txt", new URL("http://127.0.0.1:1/x.txt")]) {
      await expect(read(address)).rejects.toThrow("readGlove: http://127.0.0.1:1/x.txt cannot be reached.");
    }
    const blob = URL.createObjectURL(new Blob(["a 1"]));
    for (const address of ["data:,a%201", new URL("data:,a%201"), blob]) expect(await read(address)).toBe("a 1");
    URL.revokeObjectURL(blob);
  });
});
