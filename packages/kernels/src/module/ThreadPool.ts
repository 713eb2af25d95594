import { startWorker } from "#threads";
import { queueFields } from "../binaries/layout.js";
import type { WasmExports } from "./WasmExports.js";

/** Parts that a worker starts with. */
export interface WorkerStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** Address of the queue. */
  readonly queue: number;
}

/** Bytes of the queue. */
export const QUEUE_BYTES = 4 * Object.keys(queueFields).length;

/** Looks of the waiting thread before it goes to sleep: some microseconds. */
const SPINS = 20_000;

/**
 * Runs the slices of a call on several threads: this one and workers, which are started by the first call that has
 * more than one slice. The slices are distributed by chance; their results do not depend on it.
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
   * @param operation one of `operationNumbers`
   * @param first address of the first slice
   * @param size bytes from slice to slice
   */
  run(operation: number, first: number, size: number, count: number): void {
    if (this.threads === 1 || count === 1) {
      for (let i = 0; i < count; i++) this.#wasm.runSlice(operation, first + i * size);
      return;
    }
    const queue = (this.#queue ??= this.#startWorkers());
    queue[queueFields.finished] = 0;
    queue[queueFields.count] = count;
    queue[queueFields.operation] = operation;
    queue[queueFields.first] = first;
    queue[queueFields.size] = size;
    Atomics.store(queue, queueFields.remaining, count);
    Atomics.add(queue, queueFields.calls, 1);
    Atomics.notify(queue, queueFields.calls, count - 1);
    this.#wasm.takeSlices(this.#start.queue);
    waitFor(queue, queueFields.finished, count);
  }

  /** Ends the workers. The pool may not be used afterwards. */
  close(): void {
    if (this.#queue === undefined) return;
    Atomics.store(this.#queue, queueFields.closed, 1);
    Atomics.add(this.#queue, queueFields.calls, 1);
    Atomics.notify(this.#queue, queueFields.calls);
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
