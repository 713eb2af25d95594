import { setFlagsFromString } from "node:v8";
import { relaxedIsThere, sharedIsThere, variantBytes } from "./variants.js";

describe("relaxedIsThere", () => {
  it("sees relaxed SIMD once the engine has it switched on", () => {
    setFlagsFromString("--experimental-wasm-relaxed-simd"); // Node 20 has it behind a flag
    expect(relaxedIsThere()).toBe(true);
  });
});

describe("sharedIsThere", () => {
  it("is true in Node, and false on a page that is not isolated or has no SharedArrayBuffer", () => {
    expect(sharedIsThere()).toBe(true);
    const page = globalThis as { crossOriginIsolated?: boolean };
    page.crossOriginIsolated = false;
    expect(sharedIsThere()).toBe(false);
    delete page.crossOriginIsolated;
    const { SharedArrayBuffer: kept } = globalThis;
    Reflect.deleteProperty(globalThis, "SharedArrayBuffer");
    expect(sharedIsThere()).toBe(false);
    globalThis.SharedArrayBuffer = kept;
  });
});

describe("variantBytes", () => {
  it.each(["shared", "unshared"] as const)("gives a module that this engine takes: %s", async (variant) => {
    const bytes = await variantBytes(variant);
    expect(WebAssembly.validate(bytes)).toBe(true);
  });

  it("gives four different builds", async () => {
    const variants = ["shared", "sharedRelaxed", "unshared", "unsharedRelaxed"] as const;
    const bytes = await Promise.all(variants.map(async (variant) => String(await variantBytes(variant))));
    expect(new Set(bytes).size).toBe(4);
  });
});
