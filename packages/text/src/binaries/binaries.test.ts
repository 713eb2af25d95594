import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

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
  }, 120_000);
});
