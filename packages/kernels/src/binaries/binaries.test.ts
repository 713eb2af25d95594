import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => !name.endsWith(".test.ts"));

describe("binaries", () => {
  it("are what `node build-wasm.js` makes of assembly/", async () => {
    const { buildBinaries } = (await import(join(folder, "../../build-wasm.js"))) as {
      buildBinaries: () => Promise<Record<string, string>>;
    };
    const fresh = await buildBinaries();
    expect(Object.keys(fresh).sort()).toEqual([...files].sort());
    const changed = files.filter((name) => readFileSync(join(folder, name), "utf8") !== fresh[name]);
    expect(changed).toEqual([]);
  }, 300_000);

  it("take less than 80 KB together when they travel compressed", () => {
    const all = files.map((name) => readFileSync(join(folder, name), "utf8")).join("");
    expect(gzipSync(all).length).toBeLessThan(80_000);
  });
});
