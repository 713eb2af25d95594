import { readFileSync } from "node:fs";
import { join } from "node:path";
import { variantBytes } from "./variants.js";

describe("WasmExports", () => {
  it("types every export of the module, but for `work`, which only workers call", async () => {
    const source = readFileSync(join(import.meta.dirname, "WasmExports.ts"), "utf8");
    const typed = [...source.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name);
    const exported = WebAssembly.Module.exports(await WebAssembly.compile(await variantBytes("unshared")));
    const names = exported.filter(({ kind }) => kind === "function").map(({ name }) => name);
    expect([...typed, "work"].sort()).toEqual(names.sort());
  });
});
