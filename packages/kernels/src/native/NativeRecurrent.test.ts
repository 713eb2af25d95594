import { describeWhere, nativeAddon, NO_NATIVE_ADDON } from "@seqloom/testing";
import { Kernels } from "../Kernels.js";
import type { NativeAddon } from "./NativeAddon.js";
import { NativeHandle } from "./NativeHandle.js";

const addon = nativeAddon<NativeAddon>();
const values = (length: number, from = 1) => Float32Array.from({ length }, (_, i) => Math.sin(i + from));
const sizes = { batch: 2, steps: 3, features: 2, units: 5, input: values(12) };
const gru = { ...sizes, kernel: values(30, 2), recurrentKernel: values(75, 3) };

// Results are compared in recurrent/WasmRecurrent.test.ts, over all builds.
describeWhere("NativeRecurrent", addon ? undefined : NO_NATIVE_ADDON, () => {
  let kernels: Kernels;
  let wasm: Kernels;
  beforeAll(async () => {
    kernels = await Kernels.load({ threads: 1 }, { addon: addon! });
    wasm = await Kernels.load({ threads: 1 });
  });

  it("computes on the addon, and has what the addon lacks computed in WebAssembly", () => {
    const native = kernels.gru.forward(gru);
    expect(native.handle).toBeInstanceOf(NativeHandle);
    const inputDropout = values(3 * 2 * 2); // of each gate
    for (const call of [
      { ...gru, resetAfter: false },
      { ...gru, inputDropout },
    ]) {
      const { output, handle } = kernels.gru.forward(call);
      expect(handle).not.toBeInstanceOf(NativeHandle);
      expect(output).toEqual(wasm.gru.forward(call).output);
      const gradients = kernels.gru.backward(handle!, { output: values(10) });
      expect(gradients.kernel).toHaveLength(30);
    }
    native.handle!.dispose();
  });

  it("writes where the caller wants it", () => {
    const output = new Float32Array(10);
    const { handle, output: same } = kernels.gru.forward(gru, { output });
    expect(same).toBe(output);
    const input = new Float32Array(12);
    expect(kernels.gru.backward(handle!, { output }, { input }).input).toBe(input);
    expect(input.some((value) => value !== 0)).toBe(true);
  });

  it("refuses a handle of other kernels, and one that was used", async () => {
    const { handle } = kernels.gru.forward(gru);
    const others = await Kernels.load({ threads: 1 }, { addon: { ...addon! } });
    const gradients = { output: values(10) };
    expect(() => others.gru.backward(handle!, gradients)).toThrow(
      "handle must be one that forward of these kernels gave",
    );
    kernels.gru.backward(handle!, gradients);
    expect(() => kernels.gru.backward(handle!, gradients)).toThrow("handle must be one that was not used yet");
  });

  it("refuses a wrong array as WebAssembly does", () => {
    expect(() => kernels.gru.forward({ ...gru, kernel: values(29) })).toThrow(
      "gru.forward: kernel must be a Float32Array of features * gates * units = 30 numbers, got Float32Array(29).",
    );
  });

  it("names the instructions that there are where others are asked for", async () => {
    await expect(Kernels.load({}, { addon: addon!, variant: "mmx" })).rejects.toThrow(
      `Kernels.load: native.variant must be ${addon!.variants.join(" or ")}, got "mmx".`,
    );
  });
});
