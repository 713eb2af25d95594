import { decompress, joinChunks } from "@seqloom/bytes";

/**
 * Columns that build-dictionaries.js packed: base64 of a raw deflate stream, in it the number of columns and their lengths (32
 * bits each, little-endian), then the columns. The first column is JSON.
 */
export interface Packed<Meta> {
  readonly meta: Meta;
  /** The columns after the first. */
  readonly columns: readonly Uint8Array[];
}

/** Unpacks the base64 text of a module in dictionaries/. */
export async function unpack<Meta>(base64: string): Promise<Packed<Meta>> {
  const packed = [fromBase64(base64)];
  const bytes = await joinChunks(decompress(packed, "deflate-raw", "createSegmenter: its own dictionary is damaged."));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const count = view.getUint32(0, true);
  const columns: Uint8Array[] = [];
  let start = 4 * (count + 1);
  for (let i = 0; i < count; i++) {
    const end = start + view.getUint32(4 * (i + 1), true);
    columns.push(bytes.subarray(start, end));
    start = end;
  }
  const [first, ...rest] = columns;
  return { meta: JSON.parse(new TextDecoder().decode(first)) as Meta, columns: rest };
}

/** Reads whole numbers in groups of seven bits, the lowest first, one after the other. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}

/** The doubles of a column, which need not lie at a multiple of eight bytes. */
export function doubles(column: Uint8Array): Float64Array {
  return new Float64Array(column.slice().buffer);
}

function fromBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
