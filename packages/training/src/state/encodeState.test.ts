import fc from "fast-check";
import { decodeState, encodeState } from "./encodeState.js";

function passedOn(state: unknown): unknown {
  const { json, arrays } = encodeState("test", "state", state);
  return decodeState(json, Uint8Array.from(arrays.flatMap((bytes) => [...bytes])));
}

describe("encodeState", () => {
  it("writes JSON that can be read, and the bytes of arrays behind it", () => {
    const { json, arrays } = encodeState("test", "state", { wait: 2, weights: [Float32Array.of(1), Int32Array.of(2)] });
    expect(JSON.parse(json)).toEqual({
      wait: 2,
      weights: [
        { $: "Float32Array", at: 0, length: 1 },
        { $: "Int32Array", at: 4, length: 1 },
      ],
    });
    expect(arrays.map((bytes) => [...bytes])).toEqual([[0, 0, 128, 63], [2, 0, 0, 0]]); // prettier-ignore
  });

  it("keeps all numbers and arrays to the last bit", () => {
    const numbers = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 0.1 + 0.2));
    const leaf = fc.oneof(
      numbers,
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.float32Array({ maxLength: 5 }),
      fc.float64Array({ maxLength: 5 }),
      fc.uint32Array({ maxLength: 5 }),
    );
    const names = fc.string().filter((name) => name !== "$" && name !== "__proto__");
    const tree = fc.oneof(
      leaf,
      fc.array(leaf),
      fc.dictionary(names, fc.oneof(leaf, fc.array(leaf)), { noNullPrototype: true }),
    );
    fc.assert(fc.property(tree, (state) => void expect(passedOn(state)).toEqual(state)));
    expect(Object.is(passedOn(-0), -0)).toBe(true);
  });

  it("takes parts of larger arrays, and leaves out what is undefined", () => {
    expect(passedOn({ part: Float32Array.of(1, 2, 3).subarray(1, 2), none: undefined })).toEqual({
      part: Float32Array.of(2),
    });
  });

  it("names the part that cannot be kept", () => {
    const refuse = (state: unknown) => () => encodeState("backupAndRestore", "state of callbacks[0]", state);
    expect(refuse({ best: [1, () => 2] })).toThrow(
      "backupAndRestore: state of callbacks[0].best[1] must be a number, a text, true, false, null, a typed array, or a list or record of these, got",
    );
    for (const other of [undefined, new Map(), new Date(), { $: 1 }, [undefined]]) {
      expect(refuse(other)).toThrow("backupAndRestore: state of callbacks[0]");
    }
  });
});
