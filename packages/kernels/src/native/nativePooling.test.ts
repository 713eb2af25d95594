import { describeWhere, nativeAddon, NO_NATIVE_ADDON } from "@seqloom/testing";
import { planOf } from "../pooling/poolingPass.js";
import type { NativeAddon } from "./NativeAddon.js";
import { nativePooling } from "./nativePooling.js";

const addon = nativeAddon<NativeAddon>();

// Results are compared in pooling/poolingPass.test.ts, over all builds.
describeWhere("nativePooling", addon ? undefined : NO_NATIVE_ADDON, () => {
  const pooling = nativePooling({ addon: addon!, variant: 0, threads: 1 });
  const plan = planOf({ batch: 1, steps: 4, channels: 1, poolSize: 2 });

  it("writes where the caller wants it, and no places that nobody wants", () => {
    const output = new Float32Array(2);
    const result = pooling.forward("maximum", { input: Float32Array.of(1, 3, 5, 2) }, plan, false, output);
    expect(result).toEqual({ output: Float32Array.of(3, 5) });
    expect(result.output).toBe(output);
  });

  it("refuses arrays that do not fit, since they would end the process", () => {
    const outputGradient = new Float32Array(2);
    expect(() => pooling.forward("average", { input: new Float32Array(3) }, plan, false)).toThrow(
      "kernels-native: an array is of another kind or length than the sizes of its call ask for.",
    );
    expect(() => pooling.backward("maximum", { outputGradient }, plan)).toThrow(
      "kernels-native: the result of forward is missing.",
    );
    const outside = { ...plan, windows: 4, strides: 4 };
    expect(() => pooling.backward("average", { outputGradient: new Float32Array(4) }, outside)).toThrow(
      "kernels-native: a window is outside the sequence.",
    );
  });
});
