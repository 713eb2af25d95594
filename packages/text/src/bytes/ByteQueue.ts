/** Bytes that arrive in pieces and are taken from the front, in pieces of other lengths. */
export class ByteQueue {
  #bytes = new Uint8Array(0);
  #start = 0;
  #end = 0;
  /** The byte last looked for, and up to where: no byte is looked at twice for it. */
  #sought = -1;
  #searched = 0;

  /** Bytes that are waiting. */
  get length(): number {
    return this.#end - this.#start;
  }

  /** Adds a copy of the bytes at the end. */
  append(chunk: Uint8Array): void {
    if (this.#end + chunk.length > this.#bytes.length) this.#makeRoom(chunk.length);
    this.#bytes.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  /** Where a byte first stands, counted from the front; -1 if nowhere. */
  find(byte: number): number {
    const from = byte === this.#sought ? Math.max(this.#start, this.#searched) : this.#start;
    const at = this.#bytes.subarray(0, this.#end).indexOf(byte, from);
    this.#sought = byte;
    this.#searched = at < 0 ? this.#end : at;
    return at < 0 ? -1 : at - this.#start;
  }

  /** Takes bytes from the front: a view that holds until the next `append`. */
  take(length: number): Uint8Array {
    this.#start += length;
    return this.#bytes.subarray(this.#start - length, this.#start);
  }

  /** Moves what is waiting to the front, of a longer array if it fills half of this one: each byte moves a few times. */
  #makeRoom(more: number): void {
    const needed = this.length + more;
    const waiting = this.#bytes.subarray(this.#start, this.#end);
    if (2 * needed > this.#bytes.length) {
      this.#bytes = new Uint8Array(4 * needed);
      this.#bytes.set(waiting);
    } else this.#bytes.copyWithin(0, this.#start, this.#end);
    this.#searched = Math.max(0, this.#searched - this.#start);
    this.#end -= this.#start;
    this.#start = 0;
  }
}
