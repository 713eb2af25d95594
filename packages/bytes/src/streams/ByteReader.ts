import { type ByteStream, piecesOf } from "./ByteStream.js";
import { joinBytes } from "./joinBytes.js";

/**
 * Reads a stream in pieces of one's own lengths. Bytes that have come are taken at once (`find`, `takeNow`), since waiting for
 * each small piece costs more than reading it; `more`, `take` and `skip` wait for the stream.
 *
 * @example
 * const reader = new ByteReader(new Blob(["cat 3;dog 5;"]).stream());
 * await reader.more(); // → true
 * reader.find(";".charCodeAt(0)); // → 5
 * new TextDecoder().decode(reader.takeNow(5)); // → 'cat 3'
 * await reader.skip(1); // → 1
 * new TextDecoder().decode(await reader.take(3)); // → 'dog'
 * await reader.close();
 */
export class ByteReader {
  readonly #chunks: AsyncGenerator<Uint8Array>;
  #bytes: Uint8Array = new Uint8Array(0);
  #start = 0;
  #end = 0;
  /** Whether the array is the reader's own: the chunk of a stream is not written to. */
  #isOwn = false;
  /** The byte last looked for, and up to where: no byte is looked at twice for it. */
  #sought = -1;
  #searched = 0;

  constructor(chunks: ByteStream) {
    this.#chunks = piecesOf(chunks);
  }

  /** Bytes that have come and are not taken yet. */
  get length(): number {
    return this.#end - this.#start;
  }

  /** Place of a byte among those that have come, counted from the next one; -1 if it is not there. */
  find(byte: number): number {
    const from = byte === this.#sought ? Math.max(this.#start, this.#searched) : this.#start;
    const at = this.#bytes.subarray(0, this.#end).indexOf(byte, from);
    this.#sought = byte;
    this.#searched = at < 0 ? this.#end : at;
    return at < 0 ? -1 : at - this.#start;
  }

  /** The next bytes if so many have come, else undefined: a view that holds until `more` is called. */
  takeNow(length: number): Uint8Array | undefined {
    if (length > this.length) return undefined;
    this.#start += length;
    return this.#bytes.subarray(this.#start - length, this.#start);
  }

  /** The next bytes, fewer than `length` only if the stream ends. They hold as those of `takeNow`. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = length;
    do {
      const part = this.takeNow(Math.min(missing, this.length))!;
      missing -= part.length;
      parts.push(part);
    } while (missing > 0 && (await this.#next()));
    return joinBytes(parts);
  }

  /** Passes over bytes. @returns how many there were, fewer than `length` only if the stream ends */
  async skip(length: number): Promise<number> {
    let missing = length;
    do {
      const passed = Math.min(missing, this.length);
      this.#start += passed;
      missing -= passed;
    } while (missing > 0 && (await this.#next()));
    return length - missing;
  }

  /** Waits for the next chunk, which is put behind the bytes that have come. @returns false if the stream has ended */
  async more(): Promise<boolean> {
    if (this.length === 0) return this.#next();
    const step = await this.#chunks.next();
    if (step.done) return false;
    this.#append(step.value);
    return true;
  }

  /** Closes the stream; to be called when the reading is over, early or not. */
  async close(): Promise<void> {
    await this.#chunks.return(undefined);
  }

  /** Goes on to the next chunk when all bytes are taken. */
  async #next(): Promise<boolean> {
    const step = await this.#chunks.next();
    if (step.done) return false;
    this.#bytes = step.value;
    this.#isOwn = false;
    [this.#start, this.#end] = [0, step.value.length];
    this.#searched = 0;
    return true;
  }

  #append(chunk: Uint8Array): void {
    if (!this.#isOwn || this.#end + chunk.length > this.#bytes.length) this.#makeRoom(chunk.length);
    this.#bytes.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  /** Moves what is left to the front, of a longer array if it fills half of this one: each byte moves a few times. */
  #makeRoom(more: number): void {
    const needed = this.length + more;
    if (!this.#isOwn || 2 * needed > this.#bytes.length) {
      const longer = new Uint8Array(4 * needed);
      longer.set(this.#bytes.subarray(this.#start, this.#end));
      this.#bytes = longer;
      this.#isOwn = true;
    } else this.#bytes.copyWithin(0, this.#start, this.#end);
    this.#searched = Math.max(0, this.#searched - this.#start);
    this.#end -= this.#start;
    this.#start = 0;
  }
}
