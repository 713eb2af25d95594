import {
  lengthOfOutput,
  type PoolingKind,
  type PoolingPass,
  type PoolingPlan,
  samplesOfSlice,
} from "../pooling/poolingPass.js";
import type { NativeSettings } from "./NativeRecurrent.js";

/** Numbers of the poolings: `PoolingKind` of native/pooling.h. */
const KINDS: Readonly<Record<PoolingKind, number>> = { maximum: 0, average: 1, globalMaximum: 2, globalAverage: 3 };

/** Poolings on an addon. */
export function nativePooling(settings: NativeSettings): PoolingPass {
  const { addon } = settings;
  return {
    forward(kind, { input, mask }, plan, wantPlaces, target) {
      const size = lengthOfOutput(plan);
      const output = target ?? new Float32Array(size);
      const places = wantPlaces ? new Int32Array(size) : undefined;
      if (size > 0) addon.poolingForward(poolingNumbers(kind, plan, settings), input, mask, output, places);
      return { output, ...(places && { places }) };
    },
    backward(kind, { input, mask, output, places, outputGradient }, plan, target) {
      const { batch, steps, channels } = plan.sizes;
      const gradient = target ?? new Float32Array(batch * steps * channels);
      if (lengthOfOutput(plan) === 0) return gradient.fill(0);
      const numbers = poolingNumbers(kind, plan, settings);
      addon.poolingBackward(numbers, input, mask, output, places, outputGradient, gradient);
      return gradient;
    },
  };
}

/** Numbers of a call, in the order of `PoolingNumbers` of native/layers.cpp. */
function poolingNumbers(kind: PoolingKind, plan: PoolingPlan, { variant, threads }: NativeSettings): Int32Array {
  const { sizes, poolSize, strides, left, windows } = plan;
  const { batch, steps, channels } = sizes;
  const slice = samplesOfSlice(sizes);
  return Int32Array.of(variant, threads, KINDS[kind], batch, steps, channels, poolSize, strides, left, windows, slice);
}
