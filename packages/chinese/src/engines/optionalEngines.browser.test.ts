import { optionalEngines } from "./optionalEngines.browser.js";

describe("optionalEngines in browsers", () => {
  it("refuses what is native", async () => {
    await expect(optionalEngines["node-rs"]()).rejects.toThrow("@node-rs/jieba is native and runs in Node only.");
    await expect(optionalEngines.nodejieba()).rejects.toThrow("nodejieba is native and runs in Node only.");
  });

  it("loads jieba-wasm or says how to install it", async () => {
    const loaded = await optionalEngines.wasm().catch((error: Error) => error.message);
    if (typeof loaded === "string") {
      expect(loaded).toMatch(/^jieba-wasm is not in this page: .*; npm install jieba-wasm\.$/s);
    } else {
      expect((await loaded.start("default")).cut("我喜歡跑步", true)).toEqual(["我", "喜歡", "跑步"]);
    }
  });
});
