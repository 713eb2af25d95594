import { permutedPlaces, spreadPlaces } from "./permutedPlaces.js";

describe("permutedPlaces", () => {
  it("turns a matrix", () => expect(Array.from(permutedPlaces([2, 3], [1, 0]))).toEqual([0, 3, 1, 4, 2, 5]));
  it("leaves what stays", () => expect(Array.from(permutedPlaces([2, 2], [0, 1]))).toEqual([0, 1, 2, 3]));
});

describe("spreadPlaces", () => {
  it("repeats along axes of size 1", () => {
    expect(Array.from(spreadPlaces([2, 3], [1, 3]))).toEqual([0, 1, 2, 0, 1, 2]);
    expect(Array.from(spreadPlaces([2, 3], [2, 1]))).toEqual([0, 0, 0, 1, 1, 1]);
  });
});
