import { variantBytes } from "./variants.js";
import { startModule } from "./WasmModule.js";

describe("startModule", () => {
  it("starts a module with its memory, and keeps the first bytes for the queue of the threads", async () => {
    const { wasm, arena, pool } = await startModule(await variantBytes("unshared"), { shared: false, threads: 1 });
    const [target, source] = [arena.allocate(32), arena.allocate(32)];
    expect(target).toBeGreaterThan(1024);
    arena.write(target, Float32Array.of(1, 2, 3, 4, 5));
    arena.write(source, Float32Array.of(10, 20, 30, 40, 50));
    wasm.add(target, source, 5);
    expect(arena.read(target, 5)).toEqual(Float32Array.of(11, 22, 33, 44, 55));
    wasm.resizeRows(source, target, 2, 2, 3);
    expect(arena.read(source, 6)).toEqual(Float32Array.of(11, 22, 0, 33, 44, 0));
    expect(pool.threads).toBe(1);
  });

  it("takes memory that threads share", async () => {
    const { arena } = await startModule(await variantBytes("shared"), { shared: true, threads: 1 });
    expect(Object.prototype.toString.call(arena.memory.buffer)).toBe("[object SharedArrayBuffer]");
  });
});
