import { Arena } from "./Arena.js";
import { ReservedFloats } from "./ReservedFloats.js";

const arenaOf = () => new Arena(new WebAssembly.Memory({ initial: 1 }), 64);

describe("ReservedFloats", () => {
  it("keeps its numbers when the memory grows, in another view", () => {
    const arena = arenaOf();
    const reserved = new ReservedFloats(arena, 2);
    const before = reserved.values;
    before.set([1, 2]);
    expect(reserved.values).toBe(before);
    arena.allocate(200_000);
    expect(before).toHaveLength(0); // taken away with the old memory
    expect(reserved.values).toEqual(Float32Array.of(1, 2));
  });

  it("gives its memory back, once", () => {
    const arena = arenaOf();
    const reserved = new ReservedFloats(arena, 1000);
    expect(arena.used).toBe(4032);
    reserved.free();
    reserved.free();
    expect(arena.used).toBe(0);
    expect(() => reserved.values).toThrow("ReservedFloats.values: the numbers were given back.");
  });
});
