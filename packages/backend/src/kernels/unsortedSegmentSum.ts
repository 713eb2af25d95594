import type { KernelCall, MendedKernel } from "./MendedKernel.js";

/**
 * Adds up the rows that have the same number: the gradient of `gather`, and so of an embedding. wasm lacks it; cpu goes
 * over all rows once for each segment, which for a vocabulary of 10,000 words takes 10,000 times as long.
 *
 *     y[s] = sum of x[i] over the rows i with segmentIds[i] = s        rows with another number are left out
 *
 * @see https://www.tensorflow.org/api_docs/python/tf/math/unsorted_segment_sum
 */
export const unsortedSegmentSum: MendedKernel = {
  kernelName: "UnsortedSegmentSum",
  backends: ["wasm", "cpu"],
  compute(call: KernelCall) {
    const { x, segmentIds } = call.inputs;
    const numSegments = call.attrs.numSegments as number;
    const rest = x!.shape.slice(segmentIds!.shape.length);
    const size = rest.reduce((product, length) => product * length, 1);
    const values = call.read<Float32Array | Int32Array>("x");
    const whole = x!.dtype === "int32";
    const sums = whole ? new Int32Array(numSegments * size) : new Float32Array(numSegments * size);
    for (const [row, segment] of call.read<Int32Array>("segmentIds").entries()) {
      if (segment < 0 || segment >= numSegments) continue;
      const from = row * size;
      const to = segment * size;
      for (let k = 0; k < size; k++) sums[to + k]! += values[from + k]!;
    }
    return call.write(sums, [numSegments, ...rest], whole ? "int32" : "float32");
  },
};
