import { readFileSync } from "node:fs";
import { join } from "node:path";
import { variantBytes } from "../module/variants.js";

describe("OptimizerExports", () => {
  it("types every export of the module", async () => {
    const source = readFileSync(join(import.meta.dirname, "OptimizerExports.ts"), "utf8");
    const typed = [...source.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name);
    const exported = WebAssembly.Module.exports(await WebAssembly.compile(await variantBytes("optimizers")));
    const names = exported.filter(({ kind }) => kind === "function").map(({ name }) => name);
    expect(typed.sort()).toEqual(names.sort());
  });
});
