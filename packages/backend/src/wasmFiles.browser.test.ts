import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { wasmFiles } from "./wasmFiles.browser.js";

describe("wasmFiles in a browser", () => {
  it("gives the URL of a file of this package for each file that tfjs asks for", () => {
    const files = wasmFiles();
    for (const url of Object.values(files)) expect(url).toMatch(/\/backend\/wasm\/tfjs-backend-wasm(-simd)?\.wasm$/);
    expect(() => setWasmPaths(files)).not.toThrow(); // it throws when one of its files is missing
  });
});
