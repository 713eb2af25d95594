import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFiles as writeInBrowser } from "./writeFiles.browser.js";
import { writeFiles } from "./writeFiles.node.js";

const files = { "a.json": Uint8Array.of(1), "a.bin": Uint8Array.of(2, 3) };

describe("writeFiles in Node", () => {
  it("writes files into a folder that it makes, over old ones", async () => {
    const folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    await writeFiles(join(folder, "b/c"), { "a.json": Uint8Array.of(9, 9) });
    await writeFiles(join(folder, "b/c"), files);
    expect((await readdir(join(folder, "b/c"))).sort()).toEqual(["a.bin", "a.json"]);
    expect([...(await readFile(join(folder, "b/c/a.json")))]).toEqual([1]);
    await rm(folder, { recursive: true });
  });
});

describe("writeFiles in a browser", () => {
  it("downloads each file by its name", async () => {
    const clicked: string[] = [];
    const link = () => {
      const made = {
        href: "",
        download: "",
        click: () => void clicked.push(`${made.download} ${made.href.slice(0, 5)}`),
      };
      return made;
    };
    Object.assign(globalThis, { document: { createElement: link } });
    await writeInBrowser("", files);
    Reflect.deleteProperty(globalThis, "document");
    expect(clicked).toEqual(["a.json blob:", "a.bin blob:"]);
  });
});
