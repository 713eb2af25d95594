import { runProgram } from "@seqloom/testing";
import { placesOf, wasmFailure } from "./loadWasm.js";

const FILES = {
  "tfjs-backend-wasm.wasm": "/a/plain.wasm",
  "tfjs-backend-wasm-simd.wasm": "https://files.example/simd.wasm",
} as const;

describe("placesOf", () => {
  it.each(["/static", "/static/"])("puts the names of the files behind a folder: %s", (folder) => {
    expect(placesOf(folder)).toEqual({
      "tfjs-backend-wasm.wasm": "/static/tfjs-backend-wasm.wasm",
      "tfjs-backend-wasm-simd.wasm": "/static/tfjs-backend-wasm-simd.wasm",
      "tfjs-backend-wasm-threaded-simd.wasm": "/static/tfjs-backend-wasm-simd.wasm",
    });
  });

  it("takes the place of each file", () => {
    expect(placesOf(FILES)).toEqual({
      ...FILES,
      "tfjs-backend-wasm-threaded-simd.wasm": "https://files.example/simd.wasm",
    });
  });
});

describe("loadWasm", () => {
  it("loads from where it is told, names a place without the files, and can be told again", async () => {
    const { stdout } = await runProgram(`
      import { createRequire } from "node:module";
      import { dirname } from "node:path";
      import { useBackend } from "@seqloom/backend";
      console.warn = console.error = () => {};
      const folder = dirname(createRequire(process.cwd() + "/a.js").resolve("@tensorflow/tfjs-backend-wasm"));
      for (const wasmPaths of ["/there/is/none", "/nor/here", folder]) {
        const { name, failed } = await useBackend("auto", { wasmPaths });
        console.log(name, ...failed.map(({ reason }) => reason));
      }`);
    const help = "does not load; say by wasmPaths where the .wasm files lie";
    expect(stdout.split("\n")).toEqual([
      `cpu /there/is/none/tfjs-backend-wasm-simd.wasm ${help}`,
      `cpu /nor/here/tfjs-backend-wasm-simd.wasm ${help}`,
      "wasm",
      "",
    ]);
  });
});

describe("wasmFailure", () => {
  it("leaves other errors as they are", () => {
    const error = new Error("out of memory");
    expect(wasmFailure(error)).toBe(error);
  });
});
