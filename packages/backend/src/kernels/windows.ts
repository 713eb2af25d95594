import type { backend_util } from "@tensorflow/tfjs-core";

type Triple = readonly [number, number, number];

/** Windows of a convolution or a pooling over three axes, the first of size 1 where the data has two. */
export interface Windows {
  readonly batch: number;
  /** Cells of the input and of the output along depth, height and width. */
  readonly input: Triple;
  readonly output: Triple;
  /** Cells of a window, and the steps between two windows and between two cells of one. */
  readonly size: Triple;
  readonly strides: Triple;
  readonly dilations: Triple;
  /** Padding before the first cell. */
  readonly before: Triple;
}

/** Reads tfjs's description of a convolution or pooling over [batch, height, width, channels]. */
export function windows2d(info: backend_util.Conv2DInfo): Windows {
  return {
    batch: info.batchSize,
    input: [1, info.inHeight, info.inWidth],
    output: [1, info.outHeight, info.outWidth],
    size: [1, info.filterHeight, info.filterWidth],
    strides: [1, info.strideHeight, info.strideWidth],
    dilations: [1, info.dilationHeight, info.dilationWidth],
    before: [0, info.padInfo.top, info.padInfo.left],
  };
}

/** Reads tfjs's description of a convolution or pooling over [batch, depth, height, width, channels]. */
export function windows3d(info: backend_util.Conv3DInfo): Windows {
  return {
    batch: info.batchSize,
    input: [info.inDepth, info.inHeight, info.inWidth],
    output: [info.outDepth, info.outHeight, info.outWidth],
    size: [info.filterDepth, info.filterHeight, info.filterWidth],
    strides: [info.strideDepth, info.strideHeight, info.strideWidth],
    dilations: [info.dilationDepth, info.dilationHeight, info.dilationWidth],
    before: [info.padInfo.front, info.padInfo.top, info.padInfo.left],
  };
}

/**
 * Visits the windows in the order in which their outputs lie.
 *
 * @param visit gets the number of the output cell and, for `count` places of the window, the number of the input cell
 *   (`cells`) and of the place in the window (`taps`), both in the order of the data; places in the padding are left
 *   out. The arrays are used again for the next window.
 */
export function eachWindow(
  windows: Windows,
  visit: (output: number, cells: Int32Array, taps: Int32Array, count: number) => void,
): void {
  const [depths, heights, widths] = [0, 1, 2].map((axis) => axisCells(windows, axis)) as [Axis, Axis, Axis];
  const [, height, width] = windows.input;
  const [, sizeHeight, sizeWidth] = windows.size;
  const cells = new Int32Array(windows.size[0] * sizeHeight * sizeWidth);
  const taps = new Int32Array(cells.length);
  let output = 0;
  for (let row = 0; row < windows.batch; row++) {
    for (const depth of depths) {
      for (const high of heights) {
        for (const wide of widths) {
          let count = 0;
          for (let d = depth.firstTap; d < depth.endTap; d++) {
            const plane = row * windows.input[0] + depth.begin + d * depth.step;
            for (let h = high.firstTap; h < high.endTap; h++) {
              const line = (plane * height + high.begin + h * high.step) * width + wide.begin;
              const tap = (d * sizeHeight + h) * sizeWidth;
              for (let w = wide.firstTap; w < wide.endTap; w++) {
                cells[count] = line + w * wide.step;
                taps[count++] = tap + w;
              }
            }
          }
          visit(output++, cells, taps, count);
        }
      }
    }
  }
}

/** For each output along one axis: the beginning of its window, and those of its places that lie inside the input. */
type Axis = readonly { begin: number; step: number; firstTap: number; endTap: number }[];

function axisCells({ input, output, size, strides, dilations, before }: Windows, axis: number): Axis {
  const step = dilations[axis]!;
  return Array.from({ length: output[axis]! }, (_, index) => {
    const begin = index * strides[axis]! - before[axis]!;
    return {
      begin,
      step,
      firstTap: Math.max(0, Math.ceil(-begin / step)),
      endTap: Math.min(size[axis]!, Math.ceil((input[axis]! - begin) / step)),
    };
  });
}
