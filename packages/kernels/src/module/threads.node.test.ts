import { coreCount, startWorker } from "./threads.node.js";
import { variantBytes } from "./variants.js";

const place = { remaining: 0, finished: 1, calls: 2, closed: 3, count: 4, operation: 5 };

describe("coreCount", () => {
  it("counts at least one core", () => {
    expect(coreCount()).toBeGreaterThanOrEqual(1);
  });
});

describe("startWorker", () => {
  it("starts a thread that takes what is in the queue, also what comes later, and ends when it is closed", async () => {
    const module = await WebAssembly.compile(await variantBytes("shared"));
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536, shared: true });
    const words = new Int32Array(memory.buffer, 1024, 8);
    startWorker({ module, memory, queue: 1024 });
    for (const count of [3, 5]) {
      Atomics.store(words, place.finished, 0);
      words[place.count] = count;
      words[place.operation] = -1; // does nothing with a slice
      Atomics.store(words, place.remaining, count);
      Atomics.add(words, place.calls, 1);
      Atomics.notify(words, place.calls);
      for (let finished = 0; finished < count; finished = Atomics.load(words, place.finished)) {
        expect(Atomics.wait(words, place.finished, finished, 30_000)).not.toBe("timed-out");
      }
    }
    Atomics.store(words, place.closed, 1);
    Atomics.add(words, place.calls, 1);
    Atomics.notify(words, place.calls);
    expect(Atomics.load(words, place.finished)).toBe(5);
  });
});
