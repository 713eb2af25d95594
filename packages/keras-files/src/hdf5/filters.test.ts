import { zlibSync } from "fflate";
import { readFilters, unfilter } from "./filters.js";
import { HdfBytes } from "./HdfBytes.js";

const filters = [
  { id: 2, elementSize: 4 },
  { id: 1, elementSize: 1 },
];
const plain = Uint8Array.from({ length: 40 }, (_, i) => i);
const shuffled = Uint8Array.from({ length: 40 }, (_, i) => plain[(i % 10) * 4 + Math.floor(i / 10)]!);

describe("readFilters", () => {
  it("reads both versions", () => {
    const second = [2, 2, 2, 0, 0, 0, 1, 0, 4, 0, 0, 0, 1, 0, 0, 0, 1, 0, 9, 0, 0, 0];
    expect(readFilters(new HdfBytes(Uint8Array.from(second)), 0)).toEqual(filters);
    const name = [..."shuffle\0"].map((letter) => letter.charCodeAt(0));
    const first = [1, 1, 0, 0, 0, 0, 0, 0, 2, 0, 8, 0, 0, 0, 1, 0, ...name, 4, 0, 0, 0, 0, 0, 0, 0];
    expect(readFilters(new HdfBytes(Uint8Array.from(first)), 0)).toEqual([filters[0]]);
  });

  it("names a filter that is not read", () => {
    expect(() => readFilters(new HdfBytes(Uint8Array.from([2, 1, 4, 0, 0, 0, 0, 0])), 0)).toThrow(
      "a dataset with HDF5's filter 4 is not read here; gzip (1) and shuffle (2) are.",
    );
  });
});

describe("unfilter", () => {
  it("undoes them from the last to the first, without those that were not used", () => {
    expect(unfilter(zlibSync(shuffled), filters, 0, 40)).toEqual(plain);
    expect(unfilter(zlibSync(plain), filters, 1, 40)).toEqual(plain);
  });

  it("refuses a chunk that gives more or fewer bytes, or is broken", () => {
    expect(() => unfilter(zlibSync(plain), filters, 1, 41)).toThrow("a chunk has 40 bytes instead of 41.");
    expect(() => unfilter(zlibSync(plain).subarray(0, 9), filters, 1, 40)).toThrow("a chunk cannot be unpacked");
    expect(() => unfilter(plain, filters, 0, 40)).toThrow("a chunk does not begin as zlib's do.");
  });
});
