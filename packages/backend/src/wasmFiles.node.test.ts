import { existsSync } from "node:fs";
import { wasmFiles } from "./wasmFiles.node.js";

describe("wasmFiles in Node", () => {
  it("is the folder that holds the files", () => {
    expect(existsSync(`${wasmFiles()}tfjs-backend-wasm-simd.wasm`)).toBe(true);
  });
});
