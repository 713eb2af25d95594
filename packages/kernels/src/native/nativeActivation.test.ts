import { describeWhere, nativeAddon, NO_NATIVE_ADDON } from "@seqloom/testing";
import type { NativeAddon } from "./NativeAddon.js";
import { nativeActivation } from "./nativeActivation.js";

const addon = nativeAddon<NativeAddon>();

// Results are compared in activation/activation.test.ts, over all builds.
describeWhere("nativeActivation", addon ? undefined : NO_NATIVE_ADDON, () => {
  const activation = nativeActivation({ addon: addon!, variant: 0, threads: 1 });
  const relu = { activation: "relu", width: 2 } as const;

  it("writes where the caller wants it, which may be the input", () => {
    const values = Float32Array.of(-1, 2, 3, -4);
    expect(activation.forward(relu, { input: values, output: values })).toBe(values);
    expect(values).toEqual(Float32Array.of(0, 2, 3, 0));
    const dy = Float32Array.of(5, 6, 7, 8);
    expect(activation.backward(relu, { output: values, outputGradient: dy, inputGradient: dy })).toBe(dy);
    expect(dy).toEqual(Float32Array.of(0, 6, 7, 0));
  });

  it("makes nothing of nothing", () => {
    const none = new Float32Array(0);
    expect(activation.backward(relu, { output: none, outputGradient: none })).toEqual(none);
  });
});
