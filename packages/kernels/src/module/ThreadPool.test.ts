import { ThreadPool } from "./ThreadPool.js";
import { variantBytes } from "./variants.js";
import { startModule } from "./WasmModule.js";
import type { WasmExports } from "./WasmExports.js";

describe("ThreadPool", () => {
  it("does every slice once, on this thread alone", () => {
    const done: number[][] = [];
    const wasm = { runSlice: (...job: number[]) => void done.push(job) } as unknown as WasmExports;
    const pool = new ThreadPool(1, {} as never, wasm);
    pool.run(3, 100, 8, 3);
    expect(done).toEqual([100, 108, 116].map((slice) => [3, slice]));
  });

  it("comes back when all slices are done, however many threads take them", async () => {
    const { arena, pool } = await startModule(await variantBytes("shared"), { shared: true, threads: 4 });
    const words = new Int32Array(arena.memory.buffer, 1024, 8);
    for (let run = 0; run < 2000; run++) {
      const count = 2 + (run % 40);
      pool.run(-1, 0, 4, count); // an operation that does nothing
      expect([...words.subarray(0, 2)]).toEqual([0, count]);
    }
    pool.close();
  });
});
