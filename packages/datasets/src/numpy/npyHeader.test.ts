import { npyHeader } from "./npyHeader.js";

/** An .npy file of version 1 with this header and no data. */
function file(header: string, version = "\x01\x00"): Uint8Array {
  const length = String.fromCharCode(header.length & 255, header.length >> 8);
  return Uint8Array.from(`\x93NUMPY${version}${length}${header}`, (character) => character.charCodeAt(0));
}

const read = (header: string) => npyHeader("readNpy", file(header));

describe("npyHeader", () => {
  it("reads type, order and shape, and where the data begin", () => {
    const header = "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2), }   \n";
    expect(read(header)).toEqual({ descr: "<f8", fortranOrder: false, shape: [3, 2], dataStart: 10 + header.length });
  });

  it("reads what Python 2 writes, and an array without axes", () => {
    expect(read("{'shape': (5L, 2L), 'fortran_order': True, 'descr': \"|O\"}").shape).toEqual([5, 2]);
    expect(read("{'descr': '<f8', 'fortran_order': False, 'shape': ()}").shape).toEqual([]);
  });

  it("evaluates nothing and says where it cannot read on", () => {
    const call = "{'descr': '<i4', 'fortran_order': False, 'shape': (__import__('os').getpid(),), }";
    expect(() => read(call)).toThrow("readNpy: the header cannot be read at 'shape': (__import__('os').getpid(),),.");
    expect(() => read("[1, 2]")).toThrow("readNpy: the header is no dictionary: [1, 2].");
    expect(() => read("{}")).toThrow("the header must hold descr, fortran_order and shape, it holds nothing.");
    expect(() => read("{'descr': '<i4', 'descr': '<i4'}")).toThrow("cannot be read at 'descr': '<i4'.");
  });

  it("names the entry that is wrong", () => {
    const header = (descr: string, order: string, shape: string) =>
      `{'descr': ${descr}, 'fortran_order': ${order}, 'shape': ${shape}, }`;
    expect(() => read(header("[('a', '<i4')]", "False", "(1,)"))).toThrow(
      "descr must be the name of one type, got a str",
    );
    expect(() => read(header("True", "False", "(1,)"))).toThrow("descr must be the name of one type, got True.");
    expect(() => read(header("'<i4'", "(1,)", "(1,)"))).toThrow("fortran_order must be True or False, got (1,).");
    for (const shape of ["(-1,)", "(1.5,)", "'3'", "(99999999999999999999,)"]) {
      expect(() => read(header("'<i4'", "False", shape))).toThrow(`a tuple of integers of 0 or more, got ${shape}.`);
    }
  });

  it("refuses other files, versions and lengths", () => {
    expect(() => npyHeader("readNpy", new TextEncoder().encode("a,b\n1,2"))).toThrow("this is no .npy file");
    expect(() => npyHeader("readNpy", file("", "\x04\x00"))).toThrow("must be 1.0, 2.0 or 3.0, got 4.0.");
    expect(() => npyHeader("readNpy", file("{}").subarray(0, 9))).toThrow("the file is cut off after 9 bytes.");
    expect(() => npyHeader("readNpy", file("{}").subarray(0, 11))).toThrow("2 bytes of it are promised, 1 are there.");
    expect(() => read(" ".repeat(20_000))).toThrow("the header must be at most 10000 bytes long, got 20000.");
  });
});
