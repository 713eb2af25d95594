/** Place that HDF5 writes for "nowhere". */
export const NOWHERE = 0xffffffffffffffffn;

/** Bytes of an HDF5 file that grows, little endian. */
export class HdfWriter {
  #bytes = new Uint8Array(65536);
  #view = new DataView(this.#bytes.buffer);
  /** Length so far. */
  length = 0;

  /** Makes room at the end, from a place that 8 divides. */
  reserve(size: number): number {
    const at = Math.ceil(this.length / 8) * 8;
    this.length = at + size;
    if (this.length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.length, 2 * this.#bytes.length));
      grown.set(this.#bytes);
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    return at;
  }

  /** Writes an unsigned integer. */
  uint(at: number, size: 1 | 2 | 4 | 8, value: number | bigint): void {
    if (size === 1) this.#view.setUint8(at, Number(value));
    else if (size === 2) this.#view.setUint16(at, Number(value), true);
    else if (size === 4) this.#view.setUint32(at, Number(value), true);
    else this.#view.setBigUint64(at, BigInt(value), true);
  }

  put(at: number, bytes: Uint8Array | string): void {
    this.#bytes.set(typeof bytes === "string" ? encodeUtf8(bytes) : bytes, at);
  }

  /** The whole file. */
  take(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}

export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
