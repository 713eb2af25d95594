import { pack } from "./pack.js";

describe("pack", () => {
  it("copies typed arrays, each into a buffer of its own that can be moved", () => {
    const all = Float32Array.of(1, 2, 3, 4);
    const given = { x: [all.subarray(1, 3), { data: Uint8Array.of(5), shape: [1] }], names: ["a"], none: undefined };
    const { value, buffers } = pack(given);
    const moved = structuredClone(value, { transfer: buffers });
    expect(moved).toEqual(given);
    expect(buffers.map(({ byteLength }) => byteLength)).toEqual([0, 0]);
    expect(Array.from(all)).toEqual([1, 2, 3, 4]);
  });

  it("hands shared memory on as it is", () => {
    const shared = new Float32Array(new SharedArrayBuffer(8));
    const { value, buffers } = pack({ data: shared, shape: [2] });
    expect((value as { data: unknown }).data).toBe(shared);
    expect(buffers).toEqual([]);
  });

  it("takes a Buffer of Node, not all of its pool", () => {
    const { value, buffers } = pack(Buffer.from("abc"));
    expect(value).toEqual(Uint8Array.of(97, 98, 99));
    expect(buffers[0]!.byteLength).toBe(3);
  });

  it("makes plain objects of those with a class, and leaves numbers and texts", () => {
    class Rows {
      data = Float64Array.of(1);
      shape = [1];
      first(): number {
        return this.data[0]!;
      }
    }
    expect(Object.getPrototypeOf(pack(new Rows()).value)).toBe(Object.prototype);
    for (const value of [1, "a", null, true]) expect(pack(value)).toEqual({ value, buffers: [] });
  });
});
