import { backendDetails, backendMessage } from "./describeBackend.js";

const report = {
  name: "wasm",
  chosenBy: "auto",
  found: ["wasm", "cpu", "node"],
  missing: [
    { name: "node-gpu", reason: "not installed", remedy: "npm install @tensorflow/tfjs-node-gpu" },
    { name: "webgl", reason: "runs in browsers only" },
  ],
  failed: [],
  strict: false,
  kernels: { variant: "sharedRelaxed", build: "relaxed", threads: 2 },
  nativeKernels: { status: "missing", reason: "not installed", remedy: "npm install @seqloom/kernels-native" },
} as const;

const fallen = {
  ...report,
  name: "cpu",
  found: ["cpu"],
  missing: [],
  failed: [{ name: "wasm", reason: "no WebAssembly here" }],
  kernels: { reason: "no SIMD" },
  nativeKernels: { status: "found" },
} as const;

describe("backendMessage", () => {
  it("says in one short line what runs", () => {
    expect(backendMessage(report)).toBe("TensorFlow.js on wasm, fused kernels on 2 threads.");
  });

  it("says what failed before", () => {
    expect(backendMessage(fallen)).toBe(
      "TensorFlow.js on cpu, without fused kernels; wasm failed: no WebAssembly here.",
    );
  });

  it("names the variable that chose, and one thread as one", () => {
    const kernels = { variant: "unshared", build: "strict", threads: 1 } as const;
    expect(backendMessage({ ...report, chosenBy: "SEQLOOM_BACKEND", kernels })).toBe(
      "TensorFlow.js on wasm (SEQLOOM_BACKEND), fused kernels on 1 thread.",
    );
  });
});

describe("a strict report", () => {
  const strict = {
    ...report,
    strict: true,
    kernels: { variant: "shared", build: "strict", threads: 2 },
    nativeKernels: { status: "found" },
  } as const;

  it("says so in the line and in the details", () => {
    expect(backendMessage(strict)).toBe("TensorFlow.js on wasm, strict kernels on 2 threads.");
    expect(backendDetails(strict).split("\n").slice(1, 4)).toEqual([
      "fused kernels: shared, 2 threads",
      "strict: the same digits on every machine",
      "native kernels: found, not used",
    ]);
  });
});

describe("backendMessage, with native kernels", () => {
  it("names their instructions", () => {
    const native = {
      ...report,
      kernels: { variant: "native avx2", build: "native avx2", threads: 2 },
      nativeKernels: { status: "used" },
    } as const;
    expect(backendMessage(native)).toBe("TensorFlow.js on wasm, native (avx2) kernels on 2 threads.");
    expect(backendDetails(native)).not.toContain("native kernels:");
  });

  it("says why they do not load", () => {
    const nativeKernels = { status: "failed", reason: "no AVX2" } as const;
    expect(backendMessage({ ...report, nativeKernels })).toBe(
      "TensorFlow.js on wasm, fused kernels on 2 threads; native kernels failed: no AVX2.",
    );
  });
});

describe("backendDetails", () => {
  it("says what runs, what else is there, and why another is not", () => {
    expect(backendDetails(report).split("\n")).toEqual([
      "backend: wasm, chosen by auto",
      "fused kernels: sharedRelaxed, 2 threads",
      "native kernels: missing: not installed (npm install @seqloom/kernels-native)",
      "also here: cpu",
      "also here: node",
      "not here: node-gpu: not installed (npm install @tensorflow/tfjs-node-gpu)",
      "not here: webgl: runs in browsers only",
    ]);
  });

  it("says what failed, and why there are no fused kernels", () => {
    expect(backendDetails(fallen).split("\n")).toEqual([
      "backend: cpu, chosen by auto",
      "fused kernels: none: no SIMD",
      "native kernels: found, not used",
      "failed: wasm: no WebAssembly here",
    ]);
  });
});
