import { WASM_FILES } from "./wasmPaths.js";
import { wasmFiles } from "./wasmFiles.browser.js";

describe("wasmFiles in a browser", () => {
  it("gives the URL of a file of this package for each file", () => {
    const files = wasmFiles() as Record<string, string>;
    expect(Object.keys(files)).toEqual([...WASM_FILES]);
    for (const name of WASM_FILES) expect(files[name]).toMatch(new RegExp(`/backend/wasm/${name}$`));
  });
});
