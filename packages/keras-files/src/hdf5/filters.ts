import { inflateRaw } from "@seqloom/bytes";
import { Refusal } from "../errors/Refusal.js";
import { damaged, type HdfBytes } from "./HdfBytes.js";

/** A filter of a dataset in chunks. */
export interface Filter {
  readonly id: number;
  /** Bytes of an element, for shuffle. */
  readonly elementSize: number;
}

const DEFLATE = 1;
const SHUFFLE = 2;

/** @throws Refusal on a filter other than gzip and shuffle */
export function readFilters(file: HdfBytes, at: number): Filter[] {
  const [version, count] = [file.uint(at, 1), file.uint(at + 1, 1)];
  if (version !== 1 && version !== 2) throw damaged(`no filters stand at byte ${at}`);
  const filters: Filter[] = [];
  let place = at + (version === 1 ? 8 : 2);
  for (let i = 0; i < count; i++) {
    const id = file.uint(place, 2);
    if (id !== DEFLATE && id !== SHUFFLE) {
      throw new Refusal(`a dataset with HDF5's filter ${id} is not read here; gzip (1) and shuffle (2) are.`);
    }
    const nameLength = version === 1 ? file.uint(place + 2, 2) : 0;
    const fields = place + (version === 1 ? 4 : 2);
    const values = file.uint(fields + 2, 2);
    const valuesAt = fields + 4 + Math.ceil(nameLength / 8) * 8;
    filters.push({ id, elementSize: id === SHUFFLE && values > 0 ? file.uint(valuesAt, 4) : 1 });
    place = valuesAt + 4 * values + (version === 1 && values % 2 === 1 ? 4 : 0);
  }
  return filters;
}

/**
 * Undoes the filters of a chunk.
 *
 * @param skipped bits of the filters that were not used for this chunk
 * @param size bytes of the chunk without filters
 */
export function unfilter(chunk: Uint8Array, filters: readonly Filter[], skipped: number, size: number): Uint8Array {
  let bytes = chunk;
  for (const [place, { id, elementSize }] of [...filters.entries()].reverse()) {
    if ((skipped >> place) & 1) continue;
    bytes = id === DEFLATE ? inflate(bytes, size) : unshuffle(bytes, elementSize);
  }
  if (bytes.length !== size) throw damaged(`a chunk has ${bytes.length} bytes instead of ${size}`);
  return bytes;
}

/** Unpacks what zlib packed: two bytes that say so, the deflated bytes, and a checksum. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const [method = 0, flags = 0] = packed;
  if ((method & 15) !== 8 || ((method << 8) | flags) % 31 !== 0) throw damaged("a chunk does not begin as zlib's do");
  try {
    return inflateRaw(packed.subarray(2), size);
  } catch (cause) {
    throw damaged(`a chunk cannot be unpacked (${(cause as Error).message})`);
  }
}

/** Brings the first bytes of all elements, then the second ones, … back to their elements. */
function unshuffle(bytes: Uint8Array, elementSize: number): Uint8Array {
  if (elementSize < 2 || elementSize > bytes.length) return bytes;
  const count = Math.floor(bytes.length / elementSize);
  const result = bytes.slice();
  for (let byte = 0; byte < elementSize; byte++) {
    for (let i = 0; i < count; i++) result[i * elementSize + byte] = bytes[byte * count + i]!;
  }
  return result;
}
