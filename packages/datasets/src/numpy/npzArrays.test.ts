import { zipSync } from "fflate";
import { npzArrays } from "./npzArrays.js";

const header = "{'descr': '|u1', 'fortran_order': False, 'shape': (2,), }";
const npy = Buffer.concat([
  Buffer.from(`\x93NUMPY\x01\x00${String.fromCharCode(header.length)}\x00${header}`, "latin1"),
  Buffer.from([7, 8]),
]);

describe("npzArrays", () => {
  it("unpacks an array when it is asked for", () => {
    const arrays = npzArrays("imdb", zipSync({ "x.npy": npy, "broken.npy": npy.subarray(0, 20) }), 1000);
    expect(arrays.names).toEqual(["x", "broken"]);
    expect(arrays.read("x")).toEqual({ dtype: "uint8", data: Uint8Array.of(7, 8), shape: [2] });
    expect(() => arrays.read("broken")).toThrow("imdb: broken.npy: the file is cut off in its header");
  });

  it("names the arrays that there are", () => {
    expect(() => npzArrays("imdb", zipSync({ "x.npy": npy }), 1000).read("x_train")).toThrow(
      "imdb: there is no array x_train, only x.",
    );
    expect(() => npzArrays("imdb", zipSync({}), 1000).read("x")).toThrow(
      "imdb: there is no array x, the archive is empty.",
    );
  });

  it("refuses archives of something else", () => {
    expect(() => npzArrays("imdb", zipSync({ "readme.txt": npy }), 1000)).toThrow(
      'imdb: the entry "readme.txt" of the archive is no .npy file.',
    );
  });
});
