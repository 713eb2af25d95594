import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDataFolder } from "./openDataFolder.node.js";

describe("openDataFolder", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-folder-"));
  mkdirSync(join(folder, "below"));
  writeFileSync(join(folder, "below/a.txt"), "below");
  writeFileSync(join(folder, "b.txt"), "here");
  const before = process.env["SEQLOOM_DATA_DIR"];
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => {
    if (before === undefined) delete process.env["SEQLOOM_DATA_DIR"];
    else process.env["SEQLOOM_DATA_DIR"] = before;
  });

  it("finds a file in the folder or in one below it", async () => {
    const textOf = async (...names: string[]) =>
      (await (await openDataFolder("imdb", names, folder))?.bytes())?.toString();
    expect(await textOf("a.txt", "b.txt")).toBe("below");
    expect(await textOf("b.txt")).toBe("here");
    expect(await textOf("c.txt")).toBeUndefined();
  });

  it("takes the folder of SEQLOOM_DATA_DIR where none is given", async () => {
    process.env["SEQLOOM_DATA_DIR"] = folder;
    expect((await openDataFolder("imdb", ["b.txt"]))?.file).toBe("b.txt");
    delete process.env["SEQLOOM_DATA_DIR"];
    expect(await openDataFolder("imdb", ["b.txt"])).toBeUndefined();
  });

  it("names a folder that is not there", async () => {
    await expect(openDataFolder("imdb", ["b.txt"], join(folder, "none"))).rejects.toThrow(
      `imdb: the folder of data ${join(folder, "none")} cannot be read.`,
    );
  });
});
