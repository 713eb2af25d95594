import { Arena } from "../memory/Arena.js";
import { QUEUE_BYTES, ThreadPool } from "./ThreadPool.js";
import type { WasmExports } from "./WasmExports.js";

/** A started WebAssembly module, its memory and its threads, shared by all operations. */
export interface WasmModule {
  readonly wasm: WasmExports;
  readonly arena: Arena;
  readonly pool: ThreadPool;
}

/** Pages of 64 KB: the memory at the beginning, and the most it may grow to, 4 GB or 1 GB. */
const FIRST_PAGES = 16;
const MOST_PAGES = [65536, 16384];

/** The queue of the threads lies here; nothing lies below. */
const QUEUE = 1024;

/**
 * Starts a module.
 *
 * @param bytes the module
 * @param shared whether its memory can be shared with workers
 * @param threads this one and the workers; 1 without shared memory
 */
export async function startModule(
  bytes: Uint8Array<ArrayBuffer>,
  { shared, threads }: { readonly shared: boolean; readonly threads: number },
): Promise<WasmModule> {
  const module = await WebAssembly.compile(bytes);
  const memory = reserve(shared);
  const instance = await WebAssembly.instantiate(module, { env: { memory } });
  const wasm = instance.exports as unknown as WasmExports;
  const arena = new Arena(memory, QUEUE + QUEUE_BYTES);
  const pool = new ThreadPool(threads, { module, memory, queue: QUEUE }, wasm);
  return { wasm, arena, pool };
}

/** A memory that may grow as far as the machine lets it. Some phones refuse to set 4 GB of addresses aside. */
function reserve(shared: boolean): WebAssembly.Memory {
  const [most, less] = MOST_PAGES.map((maximum) => ({ initial: FIRST_PAGES, maximum, shared }));
  try {
    return new WebAssembly.Memory(most!);
  } catch {
    return new WebAssembly.Memory(less!);
  }
}
