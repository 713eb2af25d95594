import { Arena } from "./Arena.js";
import { KernelRoom } from "./KernelRoom.js";

describe("KernelRoom", () => {
  it("keeps its numbers when the memory grows, in a fresh view", () => {
    const arena = new Arena(new WebAssembly.Memory({ initial: 1, maximum: 100 }), 0);
    const room = new KernelRoom(arena, 3);
    room.values.set([1, 2, 3]);
    arena.allocate(1_000_000);
    expect(room.values).toEqual(Float32Array.of(1, 2, 3));
    expect(arena.addressOf(room.values)).toBe(room.values.byteOffset);
  });

  it("gives its memory back", () => {
    const arena = new Arena(new WebAssembly.Memory({ initial: 1 }), 0);
    const room = new KernelRoom(arena, 100);
    expect(arena.used).toBeGreaterThan(399);
    room.free();
    expect(arena.used).toBe(0);
  });
});
