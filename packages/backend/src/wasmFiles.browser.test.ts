import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { wasmFiles } from "./wasmFiles.browser.js";

describe("wasmFiles in a browser", () => {
  it("gives a URL for each file that tfjs asks for", () => {
    const files = wasmFiles();
    for (const [name, url] of Object.entries(files)) expect(new URL(url).pathname.endsWith(`/${name}`)).toBe(true);
    expect(() => setWasmPaths(files)).not.toThrow(); // it throws when one of its files is missing
  });
});
