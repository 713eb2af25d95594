import { getBackend } from "@tensorflow/tfjs-core";

/** The mean of some float32, added up as `tf.mean` adds them on the backend that runs. */
export function meanOf(values: Float32Array): number {
  const count = values.length;
  let sum = 0;
  if (getBackend() === "wasm") {
    for (let i = 0; i < count; i++) sum = Math.fround(sum + values[i]!);
    return Math.fround(sum / count);
  }
  for (let i = 0; i < count; i++) sum += Math.fround(values[i]! / count);
  return Math.fround(sum);
}
