import { dense } from "./dense.js";
import { variantBytes } from "../module/variants.js";
import { startModule } from "../module/WasmModule.js";

describe("dense", () => {
  it("is the product of input and kernel, plus the bias", async () => {
    const kernel = dense(await startModule(await variantBytes("unshared"), { shared: false, threads: 1 }));
    const call = {
      ...{ batch: 2, features: 2, units: 1, input: Float32Array.of(2, 3, 4, 5), kernel: Float32Array.of(10, 100) },
      bias: Float32Array.of(7),
    };
    expect(kernel.forward(call)).toEqual(Float32Array.of(327, 547));
    expect(kernel.backward(call, Float32Array.of(1, 2))).toEqual({
      ...{ input: Float32Array.of(10, 100, 20, 200), kernel: Float32Array.of(10, 13), bias: Float32Array.of(3) },
    });
    expect(() => kernel.backward(call, Float32Array.of(1))).toThrow(
      "dense.backward: outputGradient must be a Float32Array of batch * units = 2 numbers, got Float32Array(1).",
    );
  });
});
