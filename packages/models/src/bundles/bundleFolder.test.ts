import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as browser from "./bundleFolder.browser.js";
import { folderAt, readFromFolder, writeBundleFile, writeBundleFolder } from "./bundleFolder.node.js";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "seqloom-"))));
afterEach(() => rm(folder, { recursive: true }));

const one = { "a.json": Uint8Array.of(1), "b.json": Uint8Array.of(2) };

describe("files in Node", () => {
  it("are written over older ones, into folders that are made", async () => {
    const path = join(folder, "new/lunch.zip");
    await writeBundleFile(path, Uint8Array.of(1, 2));
    await writeBundleFile(path, Uint8Array.of(3));
    expect([...(await readFile(path))]).toEqual([3]);
    expect(await readdir(join(folder, "new"))).toEqual(["lunch.zip"]);
  });

  it("take the place of a whole folder, whose other files go", async () => {
    const path = join(folder, "lunch");
    await writeBundleFolder(path, one, "a.json");
    await writeBundleFolder(path, { "c.json": Uint8Array.of(3) }, "a.json");
    expect(await readdir(path)).toEqual(["c.json"]);
    expect(await readdir(folder)).toEqual(["lunch"]);
  });

  it("leave what was there if they cannot be written", async () => {
    const path = join(folder, "lunch");
    await writeBundleFolder(path, one, "a.json");
    await expect(writeBundleFolder(path, { ...one, "no/such/folder": Uint8Array.of(1) }, "a.json")).rejects.toThrow(
      "ENOENT",
    );
    await expect(writeBundleFile(join(folder, "lunch/a.json/x.zip"), Uint8Array.of(1))).rejects.toThrow("EEXIST");
    expect(await readdir(folder)).toEqual(["lunch"]);
    expect((await readdir(path)).sort()).toEqual(["a.json", "b.json"]);
  });

  it("never take the place of a folder that is no bundle", async () => {
    await mkdir(join(folder, "work"));
    await writeBundleFolder(join(folder, "work"), one, "a.json"); // an empty one
    await expect(writeBundleFolder(join(folder, "work"), one, "manifest.json")).rejects.toThrow(
      "holds other files than a bundle and is left as it is.",
    );
    await expect(writeBundleFile(join(folder, "work"), Uint8Array.of(1))).rejects.toThrow("EISDIR");
    expect(await readdir(folder)).toEqual(["work"]);
    expect((await readdir(join(folder, "work"))).sort()).toEqual(["a.json", "b.json"]);
  });

  it("are read from a folder by path or URL", async () => {
    await writeBundleFolder(join(folder, "lunch"), one, "a.json");
    const path = join(folder, "lunch");
    expect(await folderAt(path)).toBe(path);
    expect(await folderAt(pathToFileURL(path))).toBe(path);
    for (const other of [join(path, "a.json"), join(folder, "none"), "https://example.com/", 3]) {
      expect(await folderAt(other)).toBeUndefined();
    }
    expect([...(await readFromFolder(path, "b.json"))!]).toEqual([2]);
    expect(await readFromFolder(path, "c.json")).toBeUndefined();
    await mkdir(join(path, "d.json"));
    await expect(readFromFolder(path, "d.json")).rejects.toThrow("EISDIR");
  });
});

describe("files in a browser", () => {
  it("are downloaded by their names, and folders refused", async () => {
    const clicked: string[] = [];
    const link = {
      href: "",
      download: "",
      click: () => void clicked.push(`${link.download} ${link.href.slice(0, 5)}`),
    };
    Object.assign(globalThis, { document: { createElement: () => link } });
    await browser.writeBundleFile("lunch.zip", Uint8Array.of(1));
    Reflect.deleteProperty(globalThis, "document");
    expect(clicked).toEqual(["lunch.zip blob:"]);
    await expect(browser.writeBundleFolder()).rejects.toThrow("saveBundle: a page has no folders");
    expect([await browser.folderAt(), await browser.readFromFolder()]).toEqual([undefined, undefined]);
  });
});
