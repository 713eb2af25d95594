import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileServer } from "@seqloom/testing";
import { openDatasetFile, openOwnFile } from "./openDatasetFile.node.js";

const { content, entryOf, startServer, whole } = fileServer;

describe("openDatasetFile in Node", () => {
  let [cacheDir, dataDir] = ["", ""];
  beforeEach(async () => {
    cacheDir = await mkdtemp(join(tmpdir(), "seqloom-"));
    dataDir = await mkdtemp(join(tmpdir(), "seqloom-"));
  });
  afterEach(() => Promise.all([cacheDir, dataDir].map((folder) => rm(folder, { recursive: true }))));

  const open = (url: string | null, options = {}) =>
    openDatasetFile("imdb", "tiny", [entryOf(url)], { dataDir, cacheDir, ...options });

  it("takes one's own file first, in a folder below too, whole and in pieces", async () => {
    await mkdir(join(dataDir, "keras"));
    await writeFile(join(dataDir, "keras", "data.bin"), content);
    const found = await open(null);
    expect(found).toMatchObject({ path: join(dataDir, "keras", "data.bin"), sizeBytes: content.length });
    expect(new Uint8Array(await found.bytes())).toEqual(content);
    let sizeBytes = 0;
    for await (const chunk of found.chunks()) sizeBytes += chunk.length;
    expect(sizeBytes).toBe(content.length);
  });

  it("downloads once, and takes it from the cache from then on", async () => {
    const server = await startServer(whole());
    const first = await open(server.url);
    const second = await open(server.url, { download: false });
    expect(server.requests).toHaveLength(1);
    expect(first.path).toBe(join(cacheDir, "tiny", "data.bin"));
    expect(new Uint8Array(await second.bytes())).toEqual(content);
    await server.close();
  });

  it("downloads again what a disk has spoilt in the cache, and never uses it", async () => {
    const server = await startServer(whole());
    await mkdir(join(cacheDir, "tiny"));
    await writeFile(join(cacheDir, "tiny", "data.bin"), content.toReversed());
    expect(new Uint8Array(await (await open(server.url)).bytes())).toEqual(content);
    expect(await readdir(join(cacheDir, "tiny"))).toEqual(["data.bin"]);
    await server.close();
  });

  it("complains of one's own file that is another one, rather than pass it over", async () => {
    await writeFile(join(dataDir, "data.bin"), content.toReversed());
    await expect(open("http://127.0.0.1:1/data.bin")).rejects.toThrow(
      /^imdb: .*data\.bin has the sha256 \w{64} instead of \w{64}\. Put the right file there, or take this one away\.$/,
    );
  });

  it("says how to come by a file that is not there", async () => {
    const folder = join(cacheDir, "tiny");
    await expect(open("http://x/data.bin", { download: false })).rejects.toThrow(
      `imdb: data.bin is not there: download is false. Get http://x/data.bin (100000 bytes, sha256`,
    );
    await expect(open(null)).rejects.toThrow(` into ${folder}, or name its folder`);
  });

  it("takes another file that serves as well before it downloads the first", async () => {
    await writeFile(join(dataDir, "spare.bin"), content);
    const [first, spare] = [entryOf("http://127.0.0.1:1/data.bin"), { ...entryOf(null), file: "spare.bin" }];
    const found = await openDatasetFile("imdb", "tiny", [first, spare], { dataDir, cacheDir });
    expect(found.file).toBe("spare.bin");
    await rm(join(dataDir, "spare.bin"));
    const absent = openDatasetFile("imdb", "tiny", [spare, first], { dataDir, cacheDir, download: false });
    await expect(absent).rejects.toThrow("imdb: data.bin is not there: download is false.");
  });

  it("does nothing for who has given up already", async () => {
    await expect(open(null, { signal: AbortSignal.abort(new Error("no more")) })).rejects.toThrow("no more");
  });
});

describe("openOwnFile in Node", () => {
  it("reads a file that no catalogue knows, if there is one", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "seqloom-"));
    await writeFile(join(dataDir, "prices.csv"), "a");
    expect([...(await openOwnFile("stock", "prices.csv", { dataDir }))!]).toEqual([97]);
    expect(await openOwnFile("stock", "other.csv", { dataDir })).toBeUndefined();
    await rm(dataDir, { recursive: true });
  });
});
