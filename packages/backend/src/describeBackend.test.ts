import { describeBackend } from "./describeBackend.js";

const report = {
  name: "wasm",
  chosenBy: "auto",
  found: ["wasm", "cpu", "node"],
  missing: [
    { name: "node-gpu", reason: "not installed", remedy: "npm install @tensorflow/tfjs-node-gpu" },
    { name: "webgl", reason: "runs in browsers only" },
    { name: "webgpu", reason: "not installed", remedy: "npm install webgpu" },
  ],
  failed: [],
  kernels: { variant: "sharedRelaxed", threads: 2 },
} as const;

describe("describeBackend", () => {
  it("says in one line what runs, what else is there, and why another is not", () => {
    expect(describeBackend(report)).toBe(
      "TensorFlow.js on wasm, with fused kernels (sharedRelaxed, 2 threads); by name also cpu, node; " +
        "not here: node-gpu, webgpu (not installed), webgl (runs in browsers only).",
    );
  });

  it("says what failed before, and names it no more among those that are there", () => {
    const failed = [{ name: "wasm", reason: "no WebAssembly here" }] as const;
    const kernels = { reason: "no SIMD" };
    expect(describeBackend({ ...report, name: "cpu", found: ["wasm", "cpu"], missing: [], failed, kernels })).toBe(
      "TensorFlow.js on cpu, without fused kernels (no SIMD); wasm failed (no WebAssembly here).",
    );
  });

  it("names the variable that chose, and one thread as one", () => {
    const kernels = { variant: "unshared", threads: 1 };
    const [first] = describeBackend({ ...report, chosenBy: "SEQLOOM_BACKEND", kernels }).split(";");
    expect(first).toBe("TensorFlow.js on wasm (SEQLOOM_BACKEND), with fused kernels (unshared, 1 thread)");
  });
});
