import { describeWhere, expectClose, nativeAddon, NO_NATIVE_ADDON } from "@seqloom/testing";
import { Kernels } from "../Kernels.js";
import type { NativeAddon } from "./NativeAddon.js";

const addon = nativeAddon<NativeAddon>();
const values = (length: number, from = 1) => Float32Array.from({ length }, (_, i) => Math.sin(i + from));
const dense = { batch: 3, features: 2, units: 5, input: values(6), kernel: values(10, 2), bias: values(5, 3) };

// Results are compared in products/productPass.test.ts, over all builds.
describeWhere("nativeProduct", addon ? undefined : NO_NATIVE_ADDON, () => {
  let kernels: Kernels;
  beforeAll(async () => {
    kernels = await Kernels.load({ threads: 1 }, { addon: addon! });
  });

  it("writes where the caller wants it, and computes no gradient that nobody wants", () => {
    const [output, input] = [new Float32Array(15), new Float32Array(6)];
    expect(kernels.dense.forward(dense, output)).toBe(output);
    expect(kernels.dense.backward(dense, output, { wantKernel: false }, input)).toEqual({ input });
    expect(Object.keys(kernels.dense.backward(dense, output, { wantInput: false }))).toEqual(["kernel", "bias"]);
  });

  it("takes softmax over the whole rows of a product", async () => {
    const wasm = await Kernels.load({ threads: 1 });
    const call = { ...dense, activation: "softmax" } as const;
    const output = kernels.dense.forward(call);
    expectClose(output, wasm.dense.forward(call));
    const [ours, expected] = [kernels, wasm].map((each) => each.dense.backward(call, values(15), { output }));
    for (const name of ["input", "kernel", "bias"] as const) expectClose(ours![name]!, expected![name]!);
    wasm.dispose();
  });

  it("refuses a wrong array as WebAssembly does", () => {
    expect(() => kernels.dense.forward({ ...dense, bias: values(4) })).toThrow(
      "dense.forward: bias must be a Float32Array of units = 5 numbers, got Float32Array(4).",
    );
  });
});
