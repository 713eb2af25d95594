import { decodeUtf8 } from "@seqloom/bytes";

const BININT1 = 0x4b;
const BININT2 = 0x4d;

/** The bytes of a pickle, read from front to back; a length is compared with what is left before anything is taken. */
export class PickleBytes {
  readonly #caller: string;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** The byte to be read next. */
  at = 0;

  /** @param caller the public function, with the entry of an archive, which begins every error text */
  constructor(caller: string, bytes: Uint8Array) {
    this.#caller = caller;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.at;
  }

  /**
   * Reads as many small numbers as follow, each an opcode and one or two bytes: nearly all of imdb.npz is made of them,
   * so this loop stands by itself.
   */
  pushNumbers(onto: unknown[]): void {
    const bytes = this.#bytes;
    let at = this.at;
    for (; at + 2 < bytes.length; at++) {
      if (bytes[at] === BININT2) onto.push(bytes[at + 1]! | (bytes[at + 2]! << 8));
      else if (bytes[at] === BININT1) onto.push(bytes[at + 1]!);
      else break;
      at += bytes[at] === BININT2 ? 2 : 1;
    }
    this.at = at;
  }

  uint8(): number {
    if (this.at >= this.#bytes.length) this.#need(1);
    return this.#bytes[this.at++]!;
  }

  uint16(): number {
    this.#need(2);
    this.at += 2;
    return this.#view.getUint16(this.at - 2, true);
  }

  int32(): number {
    this.#need(4);
    this.at += 4;
    return this.#view.getInt32(this.at - 4, true);
  }

  uint32(): number {
    return this.int32() >>> 0;
  }

  /** A length of 64 bits: exact below 2^53, and too long for any file above. */
  uint64(): number {
    const low = this.uint32();
    return low + this.uint32() * 2 ** 32;
  }

  /** A copy of the next `length` bytes. */
  bytes(length: number): Uint8Array {
    this.#need(length);
    this.at += length;
    return new Uint8Array(this.#bytes.subarray(this.at - length, this.at)); // slice of a Buffer would copy nothing
  }

  /** The next `length` bytes, each as the character of its number: a text of Python 2. */
  latin1(length: number): string {
    return Array.from(this.bytes(length), (byte) => String.fromCharCode(byte)).join("");
  }

  /** The next `length` bytes, which must be UTF-8. */
  utf8(length: number): string {
    const start = this.at;
    const text = decodeUtf8(this.bytes(length));
    if (text === undefined) {
      throw new Error(`${this.#caller}: the pickle holds a text at byte ${start} that is not UTF-8.`);
    }
    return text;
  }

  /** The text up to the next line break, which is taken too. */
  line(): string {
    const end = this.#bytes.indexOf(0x0a, this.at);
    if (end < 0) this.#need(this.left + 1);
    const text = this.latin1(end - this.at);
    this.at = end + 1;
    return text;
  }

  #need(length: number): void {
    if (length <= this.left) return;
    throw new Error(`${this.#caller}: the pickle is cut off at byte ${this.at}: ${this.left} bytes are left of it.`);
  }
}
