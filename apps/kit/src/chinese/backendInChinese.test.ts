import { backendInChinese } from "./backendInChinese.js";

describe("backendInChinese", () => {
  it("names the backend, and the threads of its kernels", () => {
    const kernels = { variant: "simd", threads: 2 };
    expect(backendInChinese({ name: "wasm", kernels })).toBe("TensorFlow.js 後端：wasm；融合核心：有，2 個執行緒。");
    expect(backendInChinese({ name: "webgl", kernels: { reason: "the numbers lie on the graphics card" } })).toBe(
      "TensorFlow.js 後端：webgl；融合核心：無。",
    );
  });
});
