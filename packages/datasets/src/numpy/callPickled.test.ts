import { callPickled } from "./callPickled.js";
import { PickledArray, PickledDtype } from "./PickledArray.js";
import { pickledName } from "./pickledNames.js";

const ndarray = pickledName("numpy", "ndarray")!;
const reconstruct = pickledName("numpy.core.multiarray", "_reconstruct")!;
const dtype = pickledName("numpy", "dtype")!;
const encode = pickledName("_codecs", "encode")!;

describe("callPickled", () => {
  it("makes arrays, their dtype and bytes", () => {
    expect(callPickled(reconstruct, [ndarray, [0], "b"])).toBeInstanceOf(PickledArray);
    expect(callPickled(dtype, ["O8", 0, 1])).toBeInstanceOf(PickledDtype);
    expect(callPickled(encode, ["bé", "latin1"])).toEqual(Uint8Array.of(0x62, 0xe9));
  });

  it("refuses other calls", () => {
    expect(() => callPickled(reconstruct, [dtype, [0], "b"])).toThrow("rebuilds something other than a numpy.ndarray");
    expect(() => callPickled(ndarray, [[3]])).toThrow("calls numpy.ndarray itself");
    expect(() => callPickled(encode, ["b", "rot13"])).toThrow(
      'calls _codecs.encode with something other than a text and "latin1"',
    );
    expect(() => callPickled(encode, ["字", "latin1"])).toThrow("encodes a text in latin1 that is not latin1");
  });
});
