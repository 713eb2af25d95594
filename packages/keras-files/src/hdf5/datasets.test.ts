import { fixture } from "../testing/goldenModels.js";
import { isDataset, readDataset } from "./datasets.js";
import { HdfBytes } from "./HdfBytes.js";
import { readHdf5 } from "./readHdf5.js";

const ofType = (type: number, at = 0) => ({ type, at, size: 0, isShared: false });
// Shape [2], type float32, and then a layout.
const shape = [1, 1, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0];
const float32 = [0x11, 0x20, 31, 0, 4, 0, 0, 0, 0, 0, 32, 0, 23, 8, 0, 23, 127, 0, 0, 0];
const read = (...layout: number[]) => {
  const file = new HdfBytes(Uint8Array.from([...shape, ...float32, ...layout]));
  return readDataset(file, "x", [ofType(1), ofType(3, 16), ofType(8, 36)]);
};

describe("readDataset", () => {
  it("reads numbers that stand in the header", () => {
    const dataset = read(3, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8);
    expect(dataset.shape).toEqual([2]);
    expect([...dataset.read()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("reads chunks that are packed, as h5py wrote them", () => {
    const root = readHdf5(fixture("odd_gzip_datasets.h5"));
    const kernel = root.dataset("model_weights/lstm_1/compressed/lstm_1/lstm_cell/kernel")!;
    expect(kernel.shape).toEqual([3, 32]);
    const numbers = new Float32Array(kernel.read().slice().buffer);
    expect(numbers.every((number) => Math.abs(number) < 1 && number !== 0)).toBe(true);
  });

  it.each([
    [[3, 3], "x is a virtual dataset, which is not followed."],
    [[2, 1], "x has HDF5's layout 2, which is not read here."],
    [[4, 2], 'x has chunks in the form of libver "latest"'],
    [[3, 1, ...Array.from({ length: 16 }, () => 255)], "x was never written."],
    [[3, 0, 4, 0, 1, 2, 3, 4], "x has 4 bytes instead of 8."],
  ])("refuses layout %p", (layout, message) => {
    expect(() => read(...layout).check()).toThrow(message);
  });

  it("refuses elements in other files, and shared types", () => {
    const file = new HdfBytes(Uint8Array.from([...shape, ...float32]));
    expect(() => readDataset(file, "x", [ofType(7)])).toThrow(
      "x keeps its elements in another file, which is not followed.",
    );
    expect(() => readDataset(file, "x", [{ ...ofType(3), isShared: true }])).toThrow("x has a shared type or shape");
    expect(() => readDataset(file, "x", [ofType(8)])).toThrow("x has no shape or no type.");
  });
});

describe("isDataset", () => {
  it("knows a dataset by its layout", () => {
    expect([isDataset([ofType(8)]), isDataset([ofType(17)])]).toEqual([true, false]);
  });
});
