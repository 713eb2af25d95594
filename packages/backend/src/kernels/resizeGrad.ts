import type { KernelCall, MendedKernel } from "./MendedKernel.js";

/**
 * Gradients of resizing images. For nearest neighbours tfjs reads the wrong rows of a batch, on cpu and on wasm; for
 * bilinear resizing tfjs computes well on cpu but gives the result the shape [batch, width, height, channels].
 *
 *     dx[i] = sum of dy[j] over the cells j of the output that were copied from i
 *
 * @see https://www.tensorflow.org/api_docs/python/tf/image/resize
 */
export const resizeGradKernels: readonly MendedKernel[] = [
  { kernelName: "ResizeNearestNeighborGrad", backends: ["wasm", "cpu"], compute: nearest },
  {
    kernelName: "ResizeBilinearGrad",
    backends: ["cpu"],
    compute: (call) => ({ ...call.stock(), shape: call.inputs.images!.shape }),
  },
];

function nearest(call: KernelCall) {
  const [batch, height, width, channels] = call.inputs.images!.shape as [number, number, number, number];
  const [, outHeight, outWidth] = call.inputs.dy!.shape as [number, number, number, number];
  const alignCorners = call.attrs.alignCorners as boolean;
  const rows = sources(height, outHeight, alignCorners);
  const columns = sources(width, outWidth, alignCorners);
  const dy = call.read("dy");
  const dx = new Float32Array(batch * height * width * channels);
  let from = 0;
  for (let image = 0; image < batch; image++) {
    for (const row of rows) {
      for (const column of columns) {
        const to = ((image * height + row) * width + column) * channels;
        for (let channel = 0; channel < channels; channel++) dx[to + channel]! += dy[from++]!;
      }
    }
  }
  return call.write(dx, [batch, height, width, channels], "float32");
}

/** For each place of the output along one axis: the place of the input that tfjs's forward pass copies. */
function sources(size: number, outSize: number, alignCorners: boolean): number[] {
  const aligned = alignCorners && outSize > 1;
  const scale = aligned ? (size - 1) / (outSize - 1) : size / outSize;
  const round = alignCorners ? Math.round : Math.floor;
  return Array.from({ length: outSize }, (_, place) => Math.min(size - 1, round(place * scale)));
}
