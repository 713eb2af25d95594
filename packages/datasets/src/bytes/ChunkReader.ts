import { joinBytes } from "./joinBytes.js";

/** Reads a stream in pieces of one's own lengths. */
export class ChunkReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #chunk = new Uint8Array();
  /** How much of the chunk has been taken. */
  #taken = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes if they are there without waiting, which costs more than reading a small file; else undefined. */
  takeNow(length: number): Uint8Array | undefined {
    const end = this.#taken + length;
    if (end > this.#chunk.length) return undefined;
    const bytes = this.#chunk.subarray(this.#taken, end);
    this.#taken = end;
    return bytes;
  }

  /** The next bytes, fewer than `length` only if the stream ends. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = length;
    do {
      const part = this.#chunk.subarray(this.#taken, this.#taken + missing);
      this.#taken += part.length;
      missing -= part.length;
      parts.push(part);
    } while (missing > 0 && (await this.#next()));
    return joinBytes(parts);
  }

  /** Passes over bytes. @returns how many there were, fewer than `length` only if the stream ends */
  async skip(length: number): Promise<number> {
    let missing = length;
    do {
      const passed = Math.min(missing, this.#chunk.length - this.#taken);
      this.#taken += passed;
      missing -= passed;
    } while (missing > 0 && (await this.#next()));
    return length - missing;
  }

  /** Closes the stream; to be called when the reading is over, early or not. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #next(): Promise<boolean> {
    const step = await this.#chunks.next();
    if (step.done) return false;
    this.#chunk = step.value as Uint8Array<ArrayBuffer>;
    this.#taken = 0;
    return true;
  }
}
