import { npyArrayOf } from "./npyArrayOf.js";

function file(descr: string, shape: string, data: Uint8Array, order = "False"): Uint8Array {
  const header = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }`;
  return Buffer.concat([
    Buffer.from("\x93NUMPY\x01\x00", "latin1"),
    Buffer.from([header.length, 0]),
    Buffer.from(header),
    data,
  ]);
}

describe("npyArrayOf", () => {
  it("brings columns into rows, of texts too", () => {
    const numbers = file("|u1", "(2, 3)", Uint8Array.of(1, 2, 3, 4, 5, 6), "True");
    expect(npyArrayOf("readNpy", numbers)).toEqual({
      dtype: "uint8",
      data: Uint8Array.of(1, 3, 5, 2, 4, 6),
      shape: [2, 3],
    });
    const texts = file("|S1", "(2, 2)", Buffer.from("abcd"), "True");
    expect(npyArrayOf("readNpy", texts)).toEqual({ dtype: "bytes", data: ["a", "c", "b", "d"], shape: [2, 2] });
  });

  it("names the entry of an archive", () => {
    const cut = file("<i4", "(2,)", new Uint8Array(7));
    expect(() => npyArrayOf("readNpz: a.npy", cut)).toThrow(
      "readNpz: a.npy: the file is cut off: shape (2,) of <i4 takes 8 bytes, 7 are there.",
    );
  });

  it("refuses types that it does not know, and pickles of something else", () => {
    expect(() => npyArrayOf("readNpy", file("<c8", "(1,)", new Uint8Array(8)))).toThrow('the type "<c8" is not read');
    expect(() => npyArrayOf("readNpy", file("<U0", "(1,)", new Uint8Array(0)))).toThrow('the type "<U0" is not read');
    const list = file("|O", "(1,)", Buffer.from("\x80\x02].", "latin1"));
    expect(() => npyArrayOf("readNpy", list)).toThrow("readNpy: the pickle holds something other than an array.");
  });
});
