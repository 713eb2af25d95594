import { backend_util } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { batchPairs, imageTrials, pairsOf, volumeTrials } from "../testing/windowTrials.js";
import { eachWindow, type Windows, windows2d, windows3d } from "./windows.js";

/** Windows that eachWindow visits, as a list. */
function visited(windows: Windows) {
  const found: { output: number; cell: number; tap: number }[] = [];
  eachWindow(windows, (output, cells, taps, count) => {
    for (let k = 0; k < count; k++) found.push({ output, cell: cells[k]!, tap: taps[k]! });
  });
  return found;
}

describe("eachWindow", () => {
  it("visits the cells of each window inside the input", () => {
    const info = backend_util.computePool2DInfo([1, 1, 3, 1], [1, 2], [1, 1], 1, "same");
    expect(visited(windows2d(info))).toEqual([
      { output: 0, cell: 0, tap: 0 },
      { output: 0, cell: 1, tap: 1 },
      { output: 1, cell: 1, tap: 0 },
      { output: 1, cell: 2, tap: 1 },
      { output: 2, cell: 2, tap: 0 },
    ]);
  });

  it("visits what trying every place of every window finds", () => {
    fc.assert(
      fc.property(fc.oneof(imageTrials(3), volumeTrials), fc.integer({ min: 1, max: 3 }), (trial, batch) => {
        const { input, size, strides, dilations, padding } = trial;
        const reach = size.map((length, axis) => (length - 1) * dilations[axis]! + 1);
        const { output } = pairsOf(trial);
        const before = input.map((length, axis) => {
          if (typeof padding !== "string") return padding[axis]![0];
          const needed = (output[axis]! - 1) * strides[axis]! + reach[axis]! - length;
          return padding === "same" ? Math.floor(Math.max(0, needed) / 2) : 0;
        });
        const windows = { batch, input, output, size, strides, dilations, before: before as [number, number, number] };
        expect(visited(windows)).toEqual(batchPairs(trial, batch));
      }),
    );
  });
});

describe("windows2d", () => {
  it("reads sizes, steps and padding of images", () => {
    const info = backend_util.computeConv2DInfo([2, 7, 6, 3], [3, 2, 3, 4], [2, 1], 1, "same");
    expect(windows2d(info)).toEqual({
      ...{ batch: 2, input: [1, 7, 6], output: [1, 4, 6], size: [1, 3, 2] },
      ...{ strides: [1, 2, 1], dilations: [1, 1, 1], before: [0, 1, 0] },
    });
  });
});

describe("windows3d", () => {
  it("reads sizes, steps and padding of volumes", () => {
    const info = backend_util.computePool3DInfo([2, 5, 4, 6, 3], [3, 2, 2], [1, 2, 2], 1, "same");
    expect(windows3d(info)).toEqual({
      ...{ batch: 2, input: [5, 4, 6], output: [5, 2, 3], size: [3, 2, 2] },
      ...{ strides: [1, 2, 2], dilations: [1, 1, 1], before: [1, 0, 0] },
    });
  });
});
