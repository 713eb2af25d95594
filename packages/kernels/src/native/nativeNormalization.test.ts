import { describeWhere, expectClose, nativeAddon, NO_NATIVE_ADDON } from "@seqloom/testing";
import type { NativeAddon } from "./NativeAddon.js";
import { nativeNormalization } from "./nativeNormalization.js";

const addon = nativeAddon<NativeAddon>();

// Results are compared in normalization/normalization.test.ts, over all builds.
describeWhere("nativeNormalization", addon ? undefined : NO_NATIVE_ADDON, () => {
  const normalization = nativeNormalization({ addon: addon!, variant: 0, threads: 1 });
  const call = { rows: 1, width: 2, epsilon: 0, input: Float32Array.of(1, 3), gamma: Float32Array.of(2, 2) };

  it("writes where the caller wants it, and computes no gradient that nobody wants", () => {
    const target = new Float32Array(2);
    expect(normalization.forward(call, target)).toBe(target);
    expectClose(target, [-2, 2]);
    const dy = Float32Array.of(1, 1);
    expect(normalization.backward(call, dy, false)).toEqual({ gamma: Float32Array.of(-1, 1) });
    expect(normalization.backward(call, dy, true, target).input).toBe(target);
  });
});
