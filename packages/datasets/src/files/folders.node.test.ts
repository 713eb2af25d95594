import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cacheFolder, dataFolder, filesNamed } from "./folders.node.js";

describe("folders", () => {
  const kept = { data: process.env["SEQLOOM_DATA_DIR"], cache: process.env["SEQLOOM_CACHE_DIR"] };
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  afterEach(() => {
    set("SEQLOOM_DATA_DIR", kept.data);
    set("SEQLOOM_CACHE_DIR", kept.cache);
  });

  it("come from the options, else from the environment, else from the system", async () => {
    set("SEQLOOM_DATA_DIR", "mine");
    set("SEQLOOM_CACHE_DIR", "kept");
    expect(dataFolder({ dataDir: "here" })).toBe(resolve("here"));
    expect(dataFolder({})).toBe(resolve("mine"));
    expect(await cacheFolder({ cacheDir: "there" })).toBe(resolve("there"));
    expect(await cacheFolder({})).toBe(resolve("kept"));
    set("SEQLOOM_DATA_DIR", undefined);
    set("SEQLOOM_CACHE_DIR", undefined);
    expect(dataFolder({})).toBeUndefined();
    expect(await cacheFolder({})).toMatch(/seqloom.*datasets$/);
  });

  it("are searched themselves and one level below, not for folders", async () => {
    const folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    const file = "imdb.npz";
    for (const below of ["keras", "keras/deeper", "aside", `folder/${file}`]) {
      await mkdir(join(folder, below), { recursive: true });
    }
    for (const place of ["keras", "keras/deeper", "aside", "."]) await writeFile(join(folder, place, file), place);
    const places = [join(folder, file), join(folder, "aside", file), join(folder, "keras", file)];
    expect(await filesNamed("imdb", folder, file)).toEqual(places);
    expect(await filesNamed("imdb", folder, "reuters.npz")).toEqual([]);
    await rm(folder, { recursive: true });
    await expect(filesNamed("imdb", folder, file)).rejects.toThrow(
      `imdb: there is no folder ${folder} (dataDir or SEQLOOM_DATA_DIR).`,
    );
  });
});
