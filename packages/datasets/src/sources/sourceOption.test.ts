import { readOptions } from "@seqloom/array";
import { sourceOption } from "./sourceOption.js";

describe("sourceOption", () => {
  const read = (source: unknown) => readOptions("imdb", { source: sourceOption }, { source });

  it("takes whatever bytes can be read from, or nothing", () => {
    for (const source of ["imdb.npz", new URL("file:///imdb.npz"), new Uint8Array(2), new Blob([]), undefined]) {
      expect(read(source)).toEqual(source === undefined ? {} : { source });
    }
  });

  it("refuses the rest", () => {
    for (const source of ["", 7, true]) {
      expect(() => read(source)).toThrow("imdb: source must be a path, URL, Uint8Array, Blob or stream of bytes, got ");
    }
  });
});
