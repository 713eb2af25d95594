import { startWorker } from "#threads";
import type { WasmExports } from "./WasmExports.js";

/** What can be done with a slice; assembly/queue.ts has the same list. */
export const operations = { recurrentForward: 0, recurrentBackward: 1, conv1dForward: 2, conv1dBackward: 3 } as const;

/** What a worker needs to begin. */
export interface WorkerStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** Address of the queue. */
  readonly queue: number;
}

/** Places in the queue, in words of 32 bits; assembly/queue.ts has the same list. */
const REMAINING = 0;
const FINISHED = 1;
const CALLS = 2;
const CLOSED = 3;
const COUNT = 4;
const OPERATION = 5;
const FIRST = 6;
const SIZE = 7;

/** Bytes of the queue. */
export const QUEUE_BYTES = 32;

/** How often the waiting thread looks before it goes to sleep: some microseconds. */
const SPINS = 20_000;

/**
 * Runs the slices of a call on several threads: this one and workers, which are started by the first call that has
 * more than one slice. Who takes which slice is up to chance; what a slice does is not.
 */
export class ThreadPool {
  readonly threads: number;
  readonly #start: WorkerStart;
  readonly #wasm: WasmExports;
  #queue: Int32Array | undefined;

  /** @param threads this one and the workers; 1 where memory cannot be shared */
  constructor(threads: number, start: WorkerStart, wasm: WasmExports) {
    this.threads = threads;
    this.#start = start;
    this.#wasm = wasm;
  }

  /**
   * Does an operation with each slice, and comes back when all are done.
   *
   * @param first address of the first slice
   * @param size bytes from slice to slice
   */
  run(operation: number, first: number, size: number, count: number): void {
    if (this.threads === 1 || count === 1) {
      for (let i = 0; i < count; i++) this.#wasm.runSlice(operation, first + i * size);
      return;
    }
    const queue = (this.#queue ??= this.#startWorkers());
    queue[FINISHED] = 0;
    queue[COUNT] = count;
    queue[OPERATION] = operation;
    queue[FIRST] = first;
    queue[SIZE] = size;
    Atomics.store(queue, REMAINING, count);
    Atomics.add(queue, CALLS, 1);
    Atomics.notify(queue, CALLS, count - 1);
    this.#wasm.takeSlices(this.#start.queue);
    waitFor(queue, FINISHED, count);
  }

  /** Ends the workers. The pool may not be used afterwards. */
  close(): void {
    if (this.#queue === undefined) return;
    Atomics.store(this.#queue, CLOSED, 1);
    Atomics.add(this.#queue, CALLS, 1);
    Atomics.notify(this.#queue, CALLS);
  }

  #startWorkers(): Int32Array {
    for (let thread = 1; thread < this.threads; thread++) startWorker(this.#start);
    return new Int32Array(this.#start.memory.buffer, this.#start.queue, QUEUE_BYTES / 4);
  }
}

/**
 * Waits until a number in shared memory has reached a value: by looking again and again for a while, then asleep. A
 * browser's main thread may not sleep; there it goes on looking.
 */
function waitFor(words: Int32Array, place: number, value: number): void {
  for (let spin = 0; ; spin++) {
    const current = Atomics.load(words, place);
    if (current === value) return;
    if (spin < SPINS) continue;
    try {
      Atomics.wait(words, place, current);
    } catch {
      spin = 0;
    }
  }
}
