import { isBatchList, isGenerator } from "./generator.js";

const batch = { x: [[1]], y: [1] };

describe("isGenerator", () => {
  it.each<[string, unknown]>([
    ["a list of batches", [batch]],
    ["length and at", { length: 1, at: () => batch }],
    ["a generator function", function* () { yield batch; }], // prettier-ignore
    ["an iterator", [batch][Symbol.iterator]()],
    ["an iterable", new Set([batch])],
    ["an async iterable", { [Symbol.asyncIterator]: () => undefined }],
  ])("is true for %s", (_, value) => {
    expect(isGenerator(value)).toBe(true);
  });

  it.each<[string, unknown]>([
    ["rows", [[1, 2]]],
    ["numbers", [1, 2]],
    ["no rows", []],
    ["a typed array", Float32Array.of(1)],
    ["an array", { data: Float32Array.of(1), shape: [1] }],
    ["a record of inputs", { left: [[1]], right: [[1]] }],
    ["a batch", batch],
    ["nothing", undefined],
  ])("is false for %s", (_, value) => {
    expect(isGenerator(value)).toBe(false);
  });
});

describe("isBatchList", () => {
  it("asks for length and at", () => {
    expect(isBatchList([batch])).toBe(true);
    expect(isBatchList(new Set([batch]))).toBe(false);
  });
});
