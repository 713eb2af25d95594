import { Refusal } from "../errors/Refusal.js";

/** Bytes of an HDF5 file, with checked places: whatever reads beyond them is refused. */
export class HdfBytes {
  readonly #view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  /** An unsigned integer of 1 to 8 bytes, little endian. */
  uint(at: number, size: number): number {
    this.#check(at, size);
    if (size === 1) return this.#view.getUint8(at);
    if (size === 2) return this.#view.getUint16(at, true);
    if (size === 4) return this.#view.getUint32(at, true);
    const value = this.#view.getBigUint64(at, true);
    return value > BigInt(Number.MAX_SAFE_INTEGER) ? Infinity : Number(value);
  }

  /** A part of the file; Infinity as a place stands for what was never written. */
  slice(at: number, size: number): Uint8Array {
    this.#check(at, size);
    return this.bytes.subarray(at, at + size);
  }

  /** Text up to a zero byte. */
  text(at: number, limit = 65536): string {
    this.#check(at, 1);
    const end = this.bytes.subarray(at, at + limit).indexOf(0);
    if (end < 0) throw damaged(`the name at byte ${at} has no end`);
    return decodeUtf8(this.bytes.subarray(at, at + end));
  }

  /** @throws Refusal where other bytes stand there than those of a structure */
  expect(at: number, signature: string): void {
    const found = String.fromCharCode(...this.slice(at, signature.length));
    if (found !== signature) throw damaged(`byte ${at} must begin with ${signature}`);
  }

  #check(at: number, size: number): void {
    if (at >= 0 && size >= 0 && at + size <= this.bytes.length) return;
    throw damaged(`bytes ${at} to ${at + size} are needed, and there are ${this.bytes.length}`);
  }
}

/** UTF-8 as text, with a sign in the place of what is none. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The refusal of a file whose structure is broken. */
export function damaged(reason: string): Refusal {
  return new Refusal(`the HDF5 part is damaged or cut: ${reason}.`);
}
