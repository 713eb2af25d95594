import { optionalEngines as enginesInBrowser } from "./optionalEngines.browser.js";
import { optionalEngines as enginesInNode } from "./optionalEngines.node.js";

describe.each([
  ["Node", enginesInNode],
  ["a browser", enginesInBrowser],
])("optionalEngines in %s", (_, optionalEngines) => {
  it("loads jieba-wasm or says how to install it", async () => {
    const loaded = await optionalEngines.wasm().catch((error: Error) => error.message);
    if (typeof loaded === "string") expect(loaded).toMatch(/^jieba-wasm is .*npm install jieba-wasm/s);
    else expect((await loaded.start("default")).cut("我喜歡跑步", true)).toEqual(["我", "喜歡", "跑步"]);
  });
});

describe("optionalEngines in Node alone", () => {
  it.each(["node-rs", "nodejieba"] as const)("loads the package of %s or says what is missing", async (name) => {
    const loaded = await enginesInNode[name]().catch((error: Error) => error.message);
    if (typeof loaded === "string") expect(loaded).toMatch(/npm (install|rebuild)/);
    else {
      expect(loaded.version).toMatch(/^\d+\.\d+\.\d+/);
      expect(typeof loaded.start).toBe("function");
    }
  });
});

describe("optionalEngines in a browser alone", () => {
  it("refuses what is native", async () => {
    await expect(enginesInBrowser["node-rs"]()).rejects.toThrow("@node-rs/jieba is native and runs in Node only.");
    await expect(enginesInBrowser.nodejieba()).rejects.toThrow("nodejieba is native and runs in Node only.");
  });
});
