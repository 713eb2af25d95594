import { backendInChinese } from "./backendInChinese.js";

describe("backendInChinese", () => {
  it("names the backend, and the threads of its kernels", () => {
    const kernels = { variant: "shared", build: "strict", threads: 2 } as const;
    expect(backendInChinese({ name: "wasm", strict: false, kernels })).toBe(
      "TensorFlow.js 後端：wasm；融合核心：有，2 個執行緒。",
    );
    expect(backendInChinese({ name: "wasm", strict: true, kernels })).toBe(
      "TensorFlow.js 後端：wasm；融合核心：有（strict，每台電腦數字相同），2 個執行緒。",
    );
    expect(
      backendInChinese({ name: "webgl", strict: false, kernels: { reason: "the numbers lie on the graphics card" } }),
    ).toBe("TensorFlow.js 後端：webgl；融合核心：無。");
  });
});
